package care.mainstay.people.persons.internal;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.Refused.Problem;
import care.mainstay.people.persons.Authority;
import care.mainstay.people.persons.CircleMember;
import care.mainstay.people.persons.DecidedBy;
import care.mainstay.people.persons.DecisionArea;
import care.mainstay.people.persons.HeldAuthority;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may decide what for somebody: being family, an advocate or in charge of the money is no authority over care. */
final class CircleRules {

    private CircleRules() {}

    static void require(CircleMember.Details member, LocalDate today) {
        var problems = new ArrayList<Problem>();
        PersonRules.name("name", "name", member.name(), problems);
        PersonRules.name("relationship", "relationship", member.relationship(), problems);
        PersonRules.tooLong("scope", "text on the limits", member.scopeWords(), 2_000, problems);
        member.phone().ifPresent(phone -> PersonRules.phone(phone, problems));
        member.email().ifPresent(email -> PersonRules.email(email, problems));
        areas(member.authority(), member.areas(), problems);
        member.verifiedOn()
                .filter(seen -> seen.isAfter(today))
                .ifPresent(seen -> problems.add(new Problem(
                        "persons.authority-seen-in-the-future",
                        "verified-on",
                        "The document cannot have been seen on " + Words.day(seen) + ", which is in the future.",
                        "Enter the day on which somebody saw it, or leave it empty.")));
        member.until()
                .flatMap(last -> member.verifiedOn().filter(last::isBefore))
                .ifPresent(seen -> problems.add(new Problem(
                        "persons.authority-over-before-seen",
                        "until",
                        "The last day is before the day the document was seen, " + Words.day(seen) + ".",
                        "Check both dates.")));
        PersonRules.refuse(problems);
    }

    /** Both versions stay in view: what stands is said, what was typed stays in the form. */
    static void requireUnchanged(CircleMember.Details stands, String from) {
        if (!stands.version().equals(from)) {
            var areas =
                    stands.areas().stream().sorted().map(DecisionArea::words).collect(Collectors.joining(" and "));
            throw new Refused(
                    "persons.member-changed-since",
                    "Somebody changed these details after you opened this page. By now they are: " + stands.name()
                            + ", "
                            + stands.relationship()
                            + stands.phone().map(phone -> ", " + phone).orElse("")
                            + stands.email().map(email -> ", " + email).orElse("")
                            + (stands.emergencyContact() ? ", called in an emergency" : "")
                            + (stands.unpaidCarer() ? ", unpaid carer" : "")
                            + "; " + stands.authority().words()
                            + (areas.isEmpty() ? "" : ", who decides about " + areas)
                            + (stands.scopeWords().isBlank() ? "" : ", limited: “" + stands.scopeWords() + "”")
                            + stands.verifiedOn()
                                    .map(seen -> ", document seen on " + Words.day(seen))
                                    .orElse("")
                            + stands.until()
                                    .map(last -> ", until " + Words.day(last))
                                    .orElse("")
                            + ".",
                    "Compare them with what you typed below. Saving again replaces them.");
        }
    }

    /** Somebody leaves a circle on somebody's word, which is kept. */
    static void requireWhy(String why) {
        var problems = new ArrayList<Problem>();
        if (why.isBlank()) {
            problems.add(new Problem(
                    "persons.leaves-without-reason",
                    "why",
                    "It does not say why they are no longer in the circle.",
                    "Write who said so and why, such as “Ann asked for it: she has moved away”."));
        }
        PersonRules.tooLong("why", "reason", why, 2_000, problems);
        PersonRules.refuse(problems);
    }

    private static void areas(HeldAuthority held, Set<DecisionArea> areas, List<Problem> problems) {
        var beyond = areas.stream()
                .filter(area -> !held.most().contains(area))
                .sorted()
                .map(DecisionArea::words)
                .collect(Collectors.joining(" or "));
        if (!beyond.isEmpty()) {
            problems.add(new Problem(
                    "persons.authority-beyond-its-scope",
                    "areas",
                    "“" + held.words() + "” gives no say over " + beyond + ".",
                    held.most().isEmpty()
                            ? "Leave these empty: they can be asked and can speak, and do not decide."
                            : "Leave those out, or choose the authority that the document names."));
        }
        if (!held.most().isEmpty() && areas.isEmpty()) {
            problems.add(new Problem(
                    "persons.authority-over-nothing",
                    "areas",
                    "It does not say what they may decide.",
                    "Choose what the document covers."));
        }
    }

    /** {@code circle} is everybody around the person; somebody named twice may decide when either entry lets them. */
    static void requireAuthority(List<CircleMember> circle, DecidedBy decision, DecisionArea area, LocalDate day) {
        if (decision.authority() == Authority.PERSON) {
            return;
        }
        if (decision.authority() == Authority.BEST_INTERESTS) {
            requireNoAdvocate(circle, decision);
            return;
        }
        var named = circle.stream()
                .filter(member -> same(member.details().name(), decision.name()))
                .sorted(Comparator.comparing(
                                (CircleMember member) -> holds(member, decision) && member.mayDecide(area, day))
                        .reversed())
                .toList();
        if (named.isEmpty()) {
            throw refused(
                    "persons.decision-by-a-stranger",
                    decision.name() + " is not in this person’s circle.",
                    "Maybe the name is written differently there. Add them first, with the document that gives them"
                            + " authority.");
        }
        var member = named.get(0);
        if (!holds(member, decision)) {
            throw refused(
                    "persons.decision-without-authority",
                    decision.name() + " is recorded as “"
                            + member.details().authority().words() + "”, not as "
                            + decision.authority().words() + ".",
                    member.details().authority() == HeldAuthority.ADVOCATE
                            ? "An advocate speaks for the person and never decides. Record who did."
                            : "Record who decided, or a best-interests decision with those who were asked.");
        }
        if (!member.details().areas().contains(area)) {
            throw refused(
                    "persons.decision-outside-scope",
                    decision.name() + "’s authority does not cover " + area.words() + ".",
                    "Record who did decide, or a best-interests decision with those who were asked.");
        }
        if (!member.isIn(day)) {
            throw refused(
                    "persons.decision-after-authority-ended",
                    decision.name() + "’s authority had ended by " + Words.day(day) + ".",
                    "Maybe there is a newer document: record it in the circle first.");
        }
        if (!member.mayDecide(area, day)) {
            throw refused(
                    "persons.decision-before-authority-was-seen",
                    "Nobody had seen the document that gives " + decision.name() + " authority by " + Words.day(day)
                            + ".",
                    "See it, and record the day in the circle.");
        }
    }

    /** An advocate can be consulted about somebody's best interests; the decision is somebody else's. */
    private static void requireNoAdvocate(List<CircleMember> circle, DecidedBy decision) {
        boolean advocate = circle.stream()
                .anyMatch(member -> same(member.details().name(), decision.name())
                        && member.details().authority() == HeldAuthority.ADVOCATE);
        if (advocate) {
            throw refused(
                    "persons.decision-by-an-advocate",
                    decision.name() + " is this person’s advocate.",
                    "An advocate speaks for the person and never decides. Record who did, with the advocate among those who"
                            + " were asked.");
        }
    }

    private static boolean holds(CircleMember member, DecidedBy decision) {
        return member.details()
                .authority()
                .authority()
                .filter(authority -> authority == decision.authority())
                .isPresent();
    }

    private static Refused refused(String code, String words, String whatToDo) {
        return Refused.field(code, "decided-by", words, whatToDo);
    }

    private static boolean same(String one, String other) {
        return one.strip().toLowerCase(Locale.UK).equals(other.strip().toLowerCase(Locale.UK));
    }
}
