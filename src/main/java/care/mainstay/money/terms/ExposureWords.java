package care.mainstay.money.terms;

import care.mainstay.money.terms.Exposure.Bound;
import care.mainstay.money.terms.Exposure.Stake;
import care.mainstay.money.terms.internal.run.JsonText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** An exposure in words, or as JSON. */
public final class ExposureWords {

    private ExposureWords() {}

    public static String of(Exposure exposure) {
        var text = new StringBuilder();
        section("Over the whole contract:", exposure.parties(), text);
        section("Each line, for one of its keys:", exposure.lines(), text);
        section("Each result, for one of its keys:", exposure.results(), text);
        boolean isOpen = exposure.parties().stream().anyMatch(ExposureWords::isOpen)
                || exposure.results().stream().anyMatch(ExposureWords::isOpen);
        if (isOpen && !exposure.openEnds().isEmpty()) {
            text.append("Not bounded by what the sheet declares:\n");
            exposure.openEnds().forEach(each -> text.append("  ").append(each).append('\n'));
        }
        return text.toString();
    }

    private static boolean isOpen(Stake stake) {
        return stake.least().value().isEmpty() || stake.most().value().isEmpty();
    }

    private static void section(String title, List<Stake> stakes, StringBuilder text) {
        if (stakes.isEmpty()) {
            return;
        }
        text.append(title).append('\n');
        for (var stake : stakes) {
            text.append("  ").append(stake.name()).append(' ').append(stake.what());
            text.append(stake.what().startsWith("for ") ? ": " : " ");
            text.append("from ")
                    .append(end(stake.least()))
                    .append(" to ")
                    .append(end(stake.most()))
                    .append(stake.unit().isEmpty() ? "" : " " + stake.unit())
                    .append('\n');
            var reached = List.of(stake.least(), stake.most()).stream()
                    .flatMap(bound -> bound.witness().stream())
                    .map(witness -> shown(witness.value()))
                    .collect(Collectors.joining(" and to "));
            if (!reached.isEmpty()) {
                text.append("    evidence that was run comes to ")
                        .append(reached)
                        .append('\n');
            }
            for (var mover : stake.movers()) {
                text.append("    ")
                        .append(mover.column())
                        .append(" alone can move it by ")
                        .append(mover.by())
                        .append('\n');
            }
        }
    }

    private static String end(Bound bound) {
        return bound.value().map(ExposureWords::shown).orElse("unbounded");
    }

    /** A fraction as the decimal it is near to. */
    private static String shown(String value) {
        if (!value.contains("/")) {
            return value;
        }
        var parts = value.split("/");
        return "about "
                + new BigDecimal(parts[0])
                        .divide(new BigDecimal(parts[1]), 6, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    public static String json(Exposure exposure) {
        var json = new JsonText();
        json.object(() -> {
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
