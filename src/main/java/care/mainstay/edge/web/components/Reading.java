package care.mainstay.edge.web.components;

import care.mainstay.foundation.identity.PasswordRule;
import care.mainstay.foundation.kernel.Refused;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what was typed into a form, and gathers everything that cannot be read so that all of it is said at once.
 *
 * <p>Each method answers empty when there is a problem (which is then remembered) or when nothing was typed where nothing
 * need be. Call {@link #done} before using the answers.
 *
 * <pre>{@code
 * var reading = new Reading(form);
 * var name = reading.text("name", "the person’s name", 120);
 * var started = reading.day("started", "the day support started");
 * reading.done();
 * register(name.orElseThrow(), started.orElseThrow());
 * }</pre>
 */
public final class Reading {

    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?:[:.]?(\\d{2}))?\\s*(am|pm)?", Pattern.CASE_INSENSITIVE);

    private final Form form;
    private final List<Refused.Problem> problems = new ArrayList<>();

    public Reading(Form form) {
        this.form = form;
    }

    /** Throws what could not be read, everything at once. */
    public void done() {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    /** Text that must be there. */
    public Optional<String> text(String field, String what, int most) {
        var typed = optionalText(field, what, most);
        if (typed.isEmpty() && form.text(field).isEmpty()) {
            missing(field, what);
        }
        return typed;
    }

    /** An e-mail address that must be there, in lower case. */
    public Optional<String> email(String field, String what) {
        return text(field, what, 200)
                .flatMap(typed -> typed.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+|[^@\\s]+@localhost")
                        ? Optional.of(typed.toLowerCase(Locale.ROOT))
                        : problem(
                                "user.email-malformed",
                                field,
                                "“" + typed + "” is not an e-mail address.",
                                "Write it like name@example.org."));
    }

    /** A password that somebody chooses. */
    public Optional<String> newPassword(String field, String what) {
        var typed = form.text(field);
        if (typed.isEmpty()) {
            missing(field, what);
            return Optional.empty();
        }
        var problem = PasswordRule.problem(field, typed);
        problem.ifPresent(problems::add);
        return problem.isPresent() ? Optional.empty() : Optional.of(typed);
    }

    public Optional<String> optionalText(String field, String what, int most) {
        var typed = form.text(field);
        if (typed.length() > most) {
            return problem(
                    "form.too-long",
                    field,
                    "This is " + typed.length() + " characters long.",
                    "Shorten " + what + " to " + most + ".");
        }
        return Optional.of(typed).filter(text -> !text.isEmpty());
    }

    /** A day typed in three fields that must be there. */
    public Optional<LocalDate> day(String field, String what) {
        if (nothingTypedOfDay(field)) {
            missing(field, what);
            return Optional.empty();
        }
        return optionalDay(field, what);
    }

    public Optional<LocalDate> optionalDay(String field, String what) {
        if (nothingTypedOfDay(field)) {
            return Optional.empty();
        }
        var typed = Stream.of("-day", "-month", "-year")
                .map(part -> form.text(field + part))
                .toList();
        try {
            var year = Integer.parseInt(typed.get(2));
            if (year < 1000 || year > 9999) {
                return problem(
                        "form.not-a-day",
                        field,
                        "“" + typed.get(2) + "” is not a year.",
                        "Write the year with four figures, like 2026.");
            }
            return Optional.of(LocalDate.of(year, Integer.parseInt(typed.get(1)), Integer.parseInt(typed.get(0))));
        } catch (NumberFormatException | DateTimeException notADay) {
            return problem(
                    "form.not-a-day",
                    field,
                    "“" + String.join(" ", typed).strip() + "” is not a day.",
                    "Enter " + what + " like 4 11 2026.");
        }
    }

    private boolean nothingTypedOfDay(String field) {
        return Stream.of("-day", "-month", "-year")
                .allMatch(part -> form.text(field + part).isEmpty());
    }

    /** A time of day, as people write it: 9:05am, 14:30, 0905, 9am. */
    public Optional<LocalTime> time(String field, String what) {
        var typed = form.text(field);
        if (typed.isEmpty()) {
            missing(field, what);
            return Optional.empty();
        }
        var matcher = TIME.matcher(typed.replace(" ", ""));
        if (matcher.matches()) {
            int hour = Integer.parseInt(matcher.group(1));
            int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
            var half = Optional.ofNullable(matcher.group(3)).map(text -> text.toLowerCase(Locale.ROOT));
            boolean readable = minute < 60
                    && (half.isPresent() ? hour >= 1 && hour <= 12 : hour <= 23 && matcher.group(2) != null);
            if (readable) {
                int of24 = half.isEmpty() ? hour : hour % 12 + (half.get().equals("pm") ? 12 : 0);
                return Optional.of(LocalTime.of(of24, minute));
            }
        }
        return problem("form.not-a-time", field, "“" + typed + "” is not a time.", "Write it like 9:05am or 14:30.");
    }

    /** A number with at most {@code places} decimals, commas between thousands allowed. */
    public Optional<BigDecimal> number(String field, String what, int places) {
        var typed = form.text(field).replace(",", "").replace("£", "").strip();
        if (typed.isEmpty()) {
            missing(field, what);
            return Optional.empty();
        }
        if (!typed.matches("[-−]?\\d{1,12}(\\.\\d{1,9})?")) {
            return problem(
                    "form.not-a-number",
                    field,
                    "“" + form.text(field) + "” is not a number.",
                    "Enter " + what + " in figures.");
        }
        var number = new BigDecimal(typed.replace('−', '-'));
        if (number.stripTrailingZeros().scale() > places) {
            return problem(
                    "form.too-exact",
                    field,
                    "“" + form.text(field) + "” has too many figures after the point.",
                    places == 0 ? "Enter a whole number." : "Enter at most " + places + " after the point.");
        }
        return Optional.of(number);
    }

    /** One of several answers, each known by its name in lower case with dashes; a forged one is refused as unanswered. */
    public <E extends Enum<E>> Optional<E> choice(String field, String what, Class<E> kind) {
        var chosen = Stream.of(kind.getEnumConstants())
                .filter(each -> code(each).equals(form.text(field)))
                .findFirst();
        if (chosen.isEmpty()) {
            return problem("form.not-chosen", field, "Choose " + what + ".", "");
        }
        return chosen;
    }

    /** How an answer is named in a form: {@code BEST_INTERESTS} is {@code best-interests}. */
    public static String code(Enum<?> answer) {
        return answer.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Notes what else is wrong with what was read, to be said with the rest. */
    public void wrong(String code, String field, String words, String whatToDo) {
        problems.add(new Refused.Problem(code, field, words, whatToDo));
    }

    private void missing(String field, String what) {
        problems.add(new Refused.Problem("form.missing", field, "Enter " + what + ".", ""));
    }

    private <T> Optional<T> problem(String code, String field, String words, String whatToDo) {
        problems.add(new Refused.Problem(code, field, words, whatToDo));
        return Optional.empty();
    }
}
