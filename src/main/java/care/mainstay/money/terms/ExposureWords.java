package care.mainstay.money.terms;

import care.mainstay.money.terms.Exposure.Bound;
import care.mainstay.money.terms.Exposure.Stake;
import care.mainstay.money.terms.internal.formula.Currency;
import care.mainstay.money.terms.internal.run.JsonText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An exposure in words, or as JSON. */
public final class ExposureWords {

    private static final String NOBODY = "whoever is paid";

    private final StringBuilder text = new StringBuilder();

    private ExposureWords() {}

    public static String of(Exposure exposure) {
        var words = new ExposureWords();
        words.parties(exposure.over(), exposure.parties());
        words.each("One line of the statement comes to:", exposure.lines());
        words.each("One result comes to:", exposure.results());
        words.open(exposure);
        return words.text.toString();
    }

    private void parties(String over, List<Stake> parties) {
        if (parties.isEmpty()) {
            return;
        }
        line(0, over + ", at worst and at best:");
        for (int i = 0; i < parties.size(); i++) {
            var stake = parties.get(i);
            if (i > 0 && isSame(stake, parties.get(0))) {
                line(1, stake.name() + " " + stake.what() + " the same");
                continue;
            }
            line(
                    1,
                    (stake.name().equals(NOBODY) ? NOBODY + " gets" : stake.name() + " " + stake.what()) + " "
                            + end(stake, stake.least(), "at least ", "without a lower end") + " and "
                            + end(stake, stake.most(), "at most ", "without an upper end"));
            reached(stake);
            for (var mover : stake.movers()) {
                line(2, "with nothing but “" + column(mover) + " at its worst it is " + mover.by() + " less");
            }
        }
        if (parties.stream().anyMatch(ExposureWords::goesBack)) {
            line(1, "A minus means that money goes back.");
        }
    }

    /** status” of outcomes. */
    private static String column(Exposure.Mover mover) {
        var parts = mover.column().split("\\.", 2);
        return parts.length == 1 ? mover.column() + "”" : parts[1] + "” of " + parts[0];
    }

    /** How near to the ends evidence came that was made up and run. */
    private void reached(Stake stake) {
        var ends = ends(stake).toList();
        var witnesses = ends.stream().flatMap(bound -> bound.witness().stream()).toList();
        if (witnesses.isEmpty()) {
            return;
        }
        boolean isReached = ends.stream()
                .allMatch(bound -> bound.witness().map(Exposure.Witness::value).equals(bound.value()));
        line(
                2,
                isReached
                        ? "evidence that was made up and run comes to both"
                        : "evidence that was made up and run came to "
                                + witnesses.stream()
                                        .map(witness -> shown(witness.value(), stake.unit()))
                                        .collect(Collectors.joining(" and to "))
                                + "; nothing goes beyond the ends");
    }

    private void each(String title, List<Stake> stakes) {
        if (stakes.isEmpty()) {
            return;
        }
        line(0, title);
        for (var stake : stakes) {
            var least = end(stake, stake.least(), "", "no lower end");
            var most = end(stake, stake.most(), "", "no upper end");
            line(1, stake.name() + ", " + stake.what() + ": " + (least.equals(most) ? least : least + " to " + most));
            if (!isReachedOrOpen(stake)) {
                reached(stake);
            }
        }
    }

    private void open(Exposure exposure) {
        boolean isOpen = Stream.of(exposure.parties(), exposure.results())
                .flatMap(List::stream)
                .flatMap(ExposureWords::ends)
                .anyMatch(bound -> bound.value().isEmpty());
        if (isOpen && !exposure.openEnds().isEmpty()) {
            line(0, "There is no end where the sheet does not say one:");
            exposure.openEnds().forEach(each -> line(1, each));
        }
    }

    private static boolean isReachedOrOpen(Stake stake) {
        return ends(stake)
                .allMatch(bound -> bound.value().isEmpty()
                        || bound.witness().map(Exposure.Witness::value).equals(bound.value()));
    }

    private static boolean isSame(Stake one, Stake other) {
        return one.least().value().equals(other.least().value())
                && one.most().value().equals(other.most().value());
    }

    private static boolean goesBack(Stake stake) {
        return ends(stake).flatMap(bound -> bound.value().stream()).anyMatch(value -> value.startsWith("-"));
    }

    private static Stream<Bound> ends(Stake stake) {
        return Stream.of(stake.least(), stake.most());
    }

    private void line(int depth, String words) {
        text.append("  ".repeat(depth)).append(words).append('\n');
    }

    private static String end(Stake stake, Bound bound, String before, String none) {
        return bound.value().map(value -> before + shown(value, stake.unit())).orElse(none);
    }

    /** An amount as people write it: £1,250.00, 12.5 points, a fraction as the decimal it is near to. */
    static String shown(String value, String unit) {
        var parts = value.split("/");
        var number = parts.length == 1
                ? new BigDecimal(value)
                : new BigDecimal(parts[0]).divide(new BigDecimal(parts[1]), 6, RoundingMode.HALF_UP);
        var code = unit.split(" ", 2)[0];
        var sign = Currency.ofCode(code).map(each -> String.valueOf(each.sign()));
        int places =
                Math.max(sign.isPresent() ? 2 : 0, number.stripTrailingZeros().scale());
        return (parts.length == 1 ? "" : "about ")
                + (number.signum() < 0 ? "−" : "")
                + sign.orElse("")
                + String.format(Locale.UK, "%,." + places + "f", number.abs())
                + (sign.isPresent() ? unit.substring(code.length()) : unit.isEmpty() ? "" : " " + unit);
    }

    public static String json(Exposure exposure) {
        var json = new JsonText();
        json.object(() -> {
            json.name("over").value(exposure.over());
            json.name("parties").list(exposure.parties(), ExposureWords::stake);
            json.name("lines").list(exposure.lines(), ExposureWords::stake);
            json.name("results").list(exposure.results(), ExposureWords::stake);
            json.name("openEnds").list(exposure.openEnds(), JsonText::value);
        });
        return json.toString();
    }

    private static void stake(JsonText json, Stake stake) {
        json.object(() -> {
            json.name("name").value(stake.name());
            json.name("what").value(stake.what());
            json.name("unit").value(stake.unit());
            bound(json, "least", stake.least());
            bound(json, "most", stake.most());
            json.name("movers")
                    .list(
                            stake.movers(),
                            (out, mover) -> out.object(() -> {
                                out.name("column").value(mover.column());
                                out.name("by").value(mover.by());
                            }));
        });
    }

    private static void bound(JsonText json, String name, Bound bound) {
        json.name(name).object(() -> {
            json.name("bounded").value(bound.value().isPresent());
            bound.value().ifPresent(value -> json.name("value").value(value));
            bound.witness()
                    .ifPresent(witness -> json.name("witness").object(() -> {
                        json.name("value").value(witness.value());
                        json.name("tables").texts(witness.tables());
                    }));
        });
    }
}
