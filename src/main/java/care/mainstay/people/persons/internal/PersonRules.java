package care.mainstay.people.persons.internal;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.Refused.Problem;
import care.mainstay.people.persons.AboutMe;
import care.mainstay.people.persons.NhsNumber;
import care.mainstay.people.persons.NhsNumberStatus;
import care.mainstay.people.persons.Person;
import care.mainstay.people.persons.PersonDetails;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What details about a person can be true. The same for pages, imports and the demo. */
final class PersonRules {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_WORDS = 4_000;
    private static final int OLDEST = 125;

    /** The shape of a postcode; whether it exists is not known here. */
    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}");

    private static final Pattern PHONE = Pattern.compile("[0-9+() .-]*(?:(?:ext|x)\\.? ?[0-9]+)?");

    private PersonRules() {}

    static List<Problem> problemsWith(PersonDetails details, LocalDate today) {
        var problems = new ArrayList<Problem>();
        name("given-name", "first name", details.givenName(), problems);
        name("family-name", "last name", details.familyName(), problems);
        details.knownAs()
                .ifPresent(name -> tooLong("known-as", "name they like to be called", name, LONGEST_NAME, problems));
        details.bornOn().ifPresent(born -> born(born, today, problems));
        number(details.nhsNumber(), details.nhsNumberStatus(), problems);
        address(details, problems);
        details.phone().ifPresent(phone -> phone(phone, problems));
        details.email().ifPresent(email -> email(email, problems));
        if (details.language().isBlank()) {
            problems.add(new Problem(
                    "persons.language-missing",
                    "language",
                    "It does not say which language they like to speak.",
                    "Enter a language, such as English."));
        }
        tooLong("language", "language", details.language(), LONGEST_NAME, problems);
        return List.copyOf(problems);
    }

    static void require(PersonDetails details, LocalDate today) {
        refuse(problemsWith(details, today));
    }

    static void requireDeath(PersonDetails details, LocalDate diedOn, LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (diedOn.isAfter(today)) {
            problems.add(new Problem(
                    "persons.death-in-the-future",
                    "died-on",
                    "The date of death, " + Words.day(diedOn) + ", is in the future.",
                    "Maybe the year or the month was mistyped."));
        }
        details.bornOn()
                .filter(diedOn::isBefore)
                .ifPresent(born -> problems.add(new Problem(
                        "persons.death-before-birth",
                        "died-on",
                        "The date of death, " + Words.day(diedOn) + ", is before the date of birth, " + Words.day(born)
                                + ".",
                        "Check both dates.")));
        refuse(problems);
    }

    /** Nothing new is begun for somebody who has died. */
    static void requireLiving(Person person, LocalDate on) {
        person.diedOn().filter(on::isAfter).ifPresent(died -> {
            throw new Refused(
                    "persons.has-died",
                    person.details().fullName() + " died on " + Words.day(died) + ", so nothing new can begin.",
                    "Maybe the day of death is wrong: correct it on their page.");
        });
    }

    static void requireUnchanged(PersonDetails stands, String from) {
        if (!stands.version().equals(from)) {
            var address = String.join(", ", stands.address().all());
            throw new Refused(
                    "persons.changed-since",
                    "Somebody changed these details after you opened this page. By now they are: " + stands.fullName()
                            + ", " + (address.isEmpty() ? "no address" : address)
                            + stands.phone().map(phone -> ", " + phone).orElse("")
                            + stands.email().map(email -> ", " + email).orElse("")
                            + (stands.nameProtected() ? ", name and address protected" : "") + ".",
                    "Compare them with what you typed below. Saving again replaces them.");
        }
    }

    static void requireMistake(Person person, String reason) {
        var problems = new ArrayList<Problem>();
        if (person.diedOn().isEmpty()) {
            problems.add(new Problem(
                    "persons.not-recorded-as-died",
                    "",
                    "Nobody has written down that " + person.details().fullName() + " died.",
                    "Maybe somebody has corrected it already."));
        }
        if (reason.isBlank()) {
            problems.add(new Problem(
                    "persons.mistake-without-reason",
                    "reason",
                    "It does not say what was wrong.",
                    "Write how the mistake came about, so that it does not happen again."));
        }
        tooLong("reason", "reason", reason, LONGEST_WORDS, problems);
        refuse(problems);
    }

    static void require(AboutMe words) {
        var problems = new ArrayList<Problem>();
        if (words.saysNothing()) {
            problems.add(new Problem(
                    "persons.about-me-empty",
                    "what-matters",
                    "Nothing has been written yet.",
                    "Fill in at least one of the boxes."));
        }
        tooLong("what-matters", "text on what matters", words.whatMatters(), LONGEST_WORDS, problems);
        tooLong("how-i-like-things", "text on how things are liked", words.howILikeThings(), LONGEST_WORDS, problems);
        tooLong("please-do", "list of what to do", words.pleaseDo(), LONGEST_WORDS, problems);
        tooLong("please-do-not", "list of what not to do", words.pleaseDoNot(), LONGEST_WORDS, problems);
        tooLong("how-i-communicate", "text on communicating", words.howICommunicate(), LONGEST_WORDS, problems);
        refuse(problems);
    }

    static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    static void name(String field, String words, String name, List<Problem> problems) {
        if (name.isBlank()) {
            problems.add(new Problem(
                    "persons." + field + "-missing", field, "The " + words + " is missing.", "Enter a " + words + "."));
        }
        tooLong(field, words, name, LONGEST_NAME, problems);
    }

    static void tooLong(String field, String words, String text, int longest, List<Problem> problems) {
        if (text.length() > longest) {
            problems.add(new Problem(
                    "persons." + field + "-too-long",
                    field,
                    "The " + words + " has " + text.length() + " characters, and at most " + longest + " can be kept.",
                    "Make it shorter."));
        }
        if (text.indexOf('\0') >= 0) {
            problems.add(new Problem(
                    "persons." + field + "-unreadable",
                    field,
                    "The " + words + " has a character in it that cannot be kept.",
                    "Maybe it was pasted from another program: type it instead."));
        }
    }

    private static void born(LocalDate born, LocalDate today, List<Problem> problems) {
        if (born.isAfter(today)) {
            problems.add(new Problem(
                    "persons.birth-in-the-future",
                    "born-on",
                    "The date of birth, " + Words.day(born) + ", is in the future.",
                    "Maybe the year was mistyped."));
        } else if (born.isBefore(today.minusYears(OLDEST))) {
            problems.add(new Problem(
                    "persons.birth-too-long-ago",
                    "born-on",
                    "The date of birth, " + Words.day(born) + ", is more than " + OLDEST + " years ago.",
                    "Maybe the year was mistyped."));
        }
    }

    private static void number(Optional<NhsNumber> number, NhsNumberStatus status, List<Problem> problems) {
        if (status == NhsNumberStatus.VERIFIED && number.isEmpty()) {
            problems.add(new Problem(
                    "persons.nhs-number-verified-but-missing",
                    "nhs-number",
                    "The NHS number is marked as checked, but there is none.",
                    "Enter the number, or mark it as not known."));
        }
    }

    private static void address(PersonDetails details, List<Problem> problems) {
        for (var line : details.address().lines()) {
            tooLong("address", "line of the address", line, LONGEST_LINE, problems);
        }
        if (details.address().lines().size() > 5) {
            problems.add(new Problem(
                    "persons.address-too-many-lines",
                    "address",
                    "The address has " + details.address().lines().size() + " lines, and at most 5 can be kept.",
                    "Put two short lines on one, with a comma between."));
        }
        details.address()
                .postcode()
                .filter(postcode -> !POSTCODE.matcher(postcode).matches())
                .ifPresent(postcode -> problems.add(new Problem(
                        "persons.postcode-mistyped",
                        "postcode",
                        postcode + " is not a full UK postcode.",
                        "Enter it like WM4 2QF, or leave it empty if it is not known.")));
    }

    static void phone(String phone, List<Problem> problems) {
        long digits = phone.chars().filter(Character::isDigit).count();
        if (!PHONE.matcher(phone).matches() || digits < 6 || digits > 20) {
            problems.add(new Problem(
                    "persons.phone-mistyped",
                    "phone",
                    phone + " is not a telephone number.",
                    "Enter it like 01632 960 001, or +44 808 157 0192."));
        }
    }

    static void email(String email, List<Problem> problems) {
        if (!email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+") || email.length() > LONGEST_LINE) {
            problems.add(new Problem(
                    "persons.email-mistyped",
                    "email",
                    email + " is not an e-mail address.",
                    "Enter it like name@example.org."));
        }
    }
}
