package care.mainstay.money.terms.internal.sheet;

import care.mainstay.money.terms.internal.Findings;
import care.mainstay.money.terms.internal.formula.Currency;
import care.mainstay.money.terms.internal.formula.Unit;
import care.mainstay.money.terms.internal.number.Exact;
import care.mainstay.money.terms.internal.sheet.Sheet.Better;
import care.mainstay.money.terms.internal.sheet.Sheet.ColumnKind;
import care.mainstay.money.terms.internal.sheet.Sheet.InputColumn;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words that describe one column of evidence: what it holds, between which bounds, what a blank means, and which
 * way is better for the person.
 */
final class ColumnWords {

    private static final Pattern BLANK = Pattern.compile("may be (blank|absent|blank or absent)(?: \\((.+)\\))?");
    private static final Pattern BETWEEN = Pattern.compile("from (-?[\\d.]+)( ?%)? to (-?[\\d.]+)( ?%)?");
    private static final Pattern AT_LEAST = Pattern.compile("at least (-?[\\d.]+)( ?%)?");
    private static final Pattern AT_MOST = Pattern.compile("at most (-?[\\d.]+)( ?%)?");
    private static final Pattern BETTER_AS = Pattern.compile("better as (\\w+) says");
    private static final String INDEPENDENT = "lower is more independent";
    private static final String START = "is where independence starts";

    private static final Map<String, Better> BETTER = Map.of(
            "higher is better", Better.HIGHER,
            "lower is better", Better.LOWER,
            "yes is better", Better.YES,
            "no is better", Better.NO,
            "first is best", Better.FIRST,
            "last is best", Better.LAST);

    private final Currency currency;
    private final Findings findings;
    private final Sheet.Named named;
    private final Yaml.Scalar scalar;
    private final String kindWords;
    private boolean blank;
    private boolean absent;
    private String means = "";
    private Optional<Exact> least;
    private Optional<Exact> most;
    private Better better = Better.NOT_SAID;
    private String betterAs = "";
    private boolean isIndependence;
    private boolean startsIndependence;

    ColumnWords(Sheet.Named named, Yaml.Scalar scalar, Currency currency, Findings findings) {
        this.named = named;
        this.scalar = scalar;
        this.currency = currency;
        this.findings = findings;
        this.kindWords = scalar.text().strip().split("\\s*,\\s*")[0];
        this.least = notNegative(kindWords) ? Optional.of(Exact.ZERO) : Optional.empty();
        this.most = kindWords.equals("rate") ? Optional.of(Exact.ONE) : Optional.empty();
    }

    Optional<InputColumn> read() {
        var kind = kind(kindWords);
        var unit = unit(kindWords);
        if (unit.isEmpty()) {
            findings.error(
                    scalar.place(),
                    "unknown-name",
                    "There is no kind of column “" + kindWords + "”.",
                    ColumnKinds.meant(kindWords));
            return Optional.empty();
        }
        var words = List.of(scalar.text().strip().split("\\s*,\\s*"));
        if (kindWords.startsWith("one of ") && choices(kindWords).size() == 1 && words.size() > 1) {
            findings.error(
                    scalar.place(),
                    "column-words",
                    "The words that " + named.name() + " can hold are joined by “or”, not by commas.",
                    "Maybe “" + String.join(" or ", words) + "”.");
            return Optional.empty();
        }
        words.subList(1, words.size()).forEach(this::word);
        if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
            findings.error(
                    scalar.place(),
                    "column-words",
                    "The column " + named.name() + " is at least " + least.get() + " and at most " + most.get() + ".",
                    "Maybe the two are the wrong way round.");
        }
        return Optional.of(new InputColumn(
                named.name(),
                kind,
                unit.get(),
                choices(kindWords),
                blank,
                absent,
                means,
                least,
                most,
                better,
                betterAs,
                isIndependence,
                startsIndependence,
                named.place()));
    }

    private void word(String word) {
        var may = BLANK.matcher(word);
        var between = BETWEEN.matcher(word);
        var atLeast = AT_LEAST.matcher(word);
        var atMost = AT_MOST.matcher(word);
        var betterAsSaid = BETTER_AS.matcher(word);
        if (may.matches()) {
            blank |= may.group(1).contains("blank");
            absent |= may.group(1).contains("absent");
            means = may.group(2) == null ? "" : may.group(2);
        } else if (between.matches()) {
            least = number(between.group(1), between.group(2));
            most = number(between.group(3), between.group(4));
        } else if (word.equals("not negative")) {
            least = Optional.of(Exact.ZERO);
        } else if (atLeast.matches()) {
            least = number(atLeast.group(1), atLeast.group(2));
        } else if (atMost.matches()) {
            most = number(atMost.group(1), atMost.group(2));
        } else if (BETTER.containsKey(word)) {
            better(word, BETTER.getOrDefault(word, Better.NOT_SAID));
        } else if (betterAsSaid.matches()) {
            better(word, Better.AS_TOLD);
            betterAs = betterAsSaid.group(1);
        } else if (word.equals(INDEPENDENT) || word.equals(START)) {
            isIndependence |= word.equals(INDEPENDENT);
            startsIndependence |= word.equals(START);
            fits(word, kind(kindWords) == ColumnKind.NUMBER || kind(kindWords) == ColumnKind.WHOLE, "higher is better");
        } else {
            findings.error(
                    scalar.place(),
                    "column-words",
                    "“" + word + "” says nothing about the column " + named.name() + ".",
                    "Maybe “may be blank”, “may be absent”, “not negative”, “at least 1”, “at most 9”, “from 0 to 100”"
                            + " or “higher is better”.");
        }
    }

    private void better(String word, Better said) {
        if (better != Better.NOT_SAID) {
            findings.error(
                    scalar.place(),
                    "twice",
                    "It is said twice which " + named.name() + " is better.",
                    "Maybe leave one out.");
        }
        better = said;
        var kind = kind(kindWords);
        boolean isChoice = !choices(kindWords).isEmpty();
        boolean isNumber = kind != ColumnKind.TEXT && kind != ColumnKind.TRUTH;
        switch (said) {
            case YES, NO -> fits(word, kind == ColumnKind.TRUTH, isChoice ? "first is best" : "higher is better");
            case FIRST, LAST -> fits(word, isChoice, kind == ColumnKind.TRUTH ? "yes is better" : "higher is better");
            default ->
                fits(word, isNumber, isChoice ? "first is best" : kind == ColumnKind.TRUTH ? "yes is better" : "");
        }
    }

    private void fits(String word, boolean fits, String rather) {
        if (!fits) {
            findings.error(
                    scalar.place(),
                    "better",
                    "“" + word + "” cannot be said of " + named.name() + ", which is “" + kindWords + "”.",
                    rather.isEmpty() ? "" : "Maybe “" + rather + "”.");
        }
    }

    private Optional<Exact> number(String digits, @Nullable String percent) {
        if (!digits.matches("-?\\d{1,30}(\\.\\d{1,18})?")) {
            findings.error(scalar.place(), "number", "“" + digits + "” is not a number.", "");
            return Optional.empty();
        }
        var value = Exact.of(digits);
        return Optional.of(percent == null ? value : value.dividedBy(Exact.of(100)));
    }

    private static boolean notNegative(String kind) {
        return Set.of("rate", "count", "people", "visits").contains(kind);
    }

    private static ColumnKind kind(String words) {
        if (words.equals("text") || words.startsWith("one of ")) {
            return ColumnKind.TEXT;
        }
        return switch (words) {
            case "date" -> ColumnKind.DAY;
            case "yes or no" -> ColumnKind.TRUTH;
            case "count", "people", "visits" -> ColumnKind.WHOLE;
            default -> ColumnKind.NUMBER;
        };
    }

    private static List<String> choices(String words) {
        if (!words.startsWith("one of ")) {
            return List.of();
        }
        var choices = new LinkedHashSet<String>();
        for (String each : words.substring("one of ".length()).split("\\s+or\\s+")) {
            choices.add(each.replaceAll("^\"|\"$", "").strip());
        }
        return List.copyOf(choices);
    }

    private Optional<Unit> unit(String words) {
        if (Set.of("text", "date", "yes or no", "number", "rate", "count").contains(words)
                || words.startsWith("one of ")) {
            return Optional.of(Unit.NONE);
        }
        var parts = words.split("\\s+per\\s+");
        var unit = parts[0].equals("number")
                ? Optional.of(Unit.NONE)
                : parts[0].equals("money") ? Optional.of(Unit.of(currency)) : Unit.ofWord(parts[0]);
        for (int i = 1; i < parts.length && unit.isPresent(); i++) {
            var below = Unit.ofWord(parts[i]);
            var above = unit.get();
            unit = below.map(above::per);
        }
        return unit;
    }
}
