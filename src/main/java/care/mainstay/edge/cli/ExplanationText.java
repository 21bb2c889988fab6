package care.mainstay.edge.cli;

import care.mainstay.money.terms.Explanation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.stream.Collectors;

/** An explanation in words and numbers, one line for each step, indented. */
final class ExplanationText {

    private final StringBuilder text = new StringBuilder();

    private ExplanationText() {}

    static String of(Explanation tree) {
        var writer = new ExplanationText();
        writer.line(tree, 0);
        return writer.text.toString();
    }

    private void line(Explanation node, int depth) {
        text.append("  ".repeat(depth)).append(label(node)).append(head(node));
        if (isAgreed(node)) {
            text.append(" (agreed)\n");
            return;
        }
        text.append('\n');

        if (node.kind().equals("quantity") && !node.told() && !node.parts().isEmpty()) {
            if (!node.says().isEmpty()) {
                text.append("  ".repeat(depth + 1)).append(node.says()).append('\n');
            }
            text.append("  ".repeat(depth + 1))
                    .append("= ")
                    .append(node.formula())
                    .append('\n');
        }
        for (var part : node.parts()) {
            line(part, depth + 1);
        }
    }

    /** A name for a number, with nothing beneath it. */
    private static boolean isAgreed(Explanation node) {
        return node.kind().equals("quantity")
                && node.parts().size() == 1
                && node.parts().get(0).kind().equals("literal");
    }

    private static String label(Explanation node) {
        var as = node.words().get("as");
        return as == null ? "" : as + " ";
    }

    private static String head(Explanation node) {
        var value = (node.known() ? shown(node.value()) : "not there: " + node.value())
                + (node.unit().isEmpty() || !node.known()
                        ? ""
                        : " " + node.unit().replace("number per", "per"));
        return switch (node.kind()) {
            case "quantity" ->
                node.name() + key(node.key()) + " is " + value + (node.told() ? " (explained above)" : "");
            case "column" -> node.name() + " is " + value + " (" + node.source() + ")";
            case "key" -> node.name() + " is " + value;
            case "literal" -> value;
            case "row" -> "for" + key(node.key());
            default -> node.kind() + words(node.words()) + " gives " + value;
        };
    }

    private static String words(Map<String, String> words) {
        var shown = words.entrySet().stream()
                .filter(each -> !each.getKey().equals("as"))
                .map(each -> switch (each.getKey()) {
                    case "places" -> each.getValue() + " places";
                    case "missing" -> each.getValue().equals("skipping") ? "skipping missing" : "requiring all";
                    case "way" -> each.getValue();
                    case "first" -> each.getValue() + " first";
                    case "when zero" -> each.getValue() + " when zero";
                    default -> each.getKey() + " " + each.getValue();
                })
                .collect(Collectors.joining(", "));
        return shown.isEmpty() ? "" : " (" + shown + ")";
    }

    private static String key(Map<String, String> key) {
        return key.isEmpty()
                ? ""
                : key.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", ", " [", "]"));
    }

    /** A fraction with the decimal it is near to; one of many digits only by that. */
    private static String shown(String value) {
        if (!value.matches("-?\\d+/\\d+")) {
            return value;
        }
        var parts = value.split("/");
        return (value.length() > 24 ? "about " : value + " ≈ ")
                + new BigDecimal(parts[0])
                        .divide(new BigDecimal(parts[1]), 9, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
