package care.mainstay.money.terms.internal.check;

import care.mainstay.money.terms.internal.Findings;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.number.Rounding;
import java.util.ArrayList;
import java.util.List;

/** Whether a call has as many values, and the labels and words, that its function takes, before any type is asked for. */
final class CallShape {

    static final int MOST_PLACES = 18;

    private final Findings findings;
    private final Expr.Call call;
    private final Function function;

    CallShape(Findings findings, Expr.Call call, Function function) {
        this.findings = findings;
        this.call = call;
        this.function = function;
    }

    boolean isRight() {
        int given = call.arguments().size();
        if (given < function.least() || given > function.most()) {
            error(
                    "arguments",
                    function.word() + " takes "
                            + (function.least() == function.most()
                                    ? function.least() + (function.least() == 1 ? " value" : " values")
                                    : "at least one value")
                            + ", and " + given + " are given.",
                    "");
            return false;
        }
        boolean fits = true;
        var labels = new ArrayList<String>(call.labelled().keySet());
        labels.addAll(call.dimensions().keySet());
        labels.addAll(call.words().keySet());
        for (var label : labels) {
            if (!function.takes(label)) {
                error(
                        "label",
                        function.word() + " takes no “" + label + "”.",
                        function.labels().isEmpty()
                                ? ""
                                : "Maybe one of: " + String.join(", ", function.labels()) + ".");
                fits = false;
            }
        }
        return fits && hasWords();
    }

    private boolean hasWords() {
        var words = call.words();
        boolean rounds = function == Function.ROUND;
        boolean needsPlaces = switch (function) {
            case EXP, SQRT, Z_SCORE, DISTRIBUTE -> true;
            default -> false;
        };
        if (needsPlaces && !words.containsKey("places")) {
            error("places", function.word() + " needs to know to how many places.", "Maybe “2 places”.");
            return false;
        }
        var places = words.getOrDefault("places", "0");
        if (!places.matches("\\d{1,2}") || Integer.parseInt(places) > MOST_PLACES) {
            error("places", "“" + places + " places” cannot be: at most " + MOST_PLACES + ".", "");
            return false;
        }
        return isOneOf("rounded", Rounding.words())
                && (!rounds || roundingWord())
                && isOneOf("ties", List.of("best", "worst", "mean"))
                && (function != Function.DISTRIBUTE || said("when zero", "“equally when zero” or “nothing when zero”"));
    }

    private boolean roundingWord() {
        if (call.words().containsKey("way")) {
            return true;
        }
        error(
                "rounding",
                "round needs to know which way.",
                "Maybe one of: " + String.join(", ", Rounding.words()) + ".");
        return false;
    }

    private boolean said(String label, String maybe) {
        if (call.words().containsKey(label)) {
            return true;
        }
        error(
                "not-said",
                call.function() + " does not say what happens when all weights are zero.",
                "Maybe " + maybe + ".");
        return false;
    }

    private boolean isOneOf(String label, List<String> words) {
        var word = call.words().get(label);
        if (word == null || words.contains(word)) {
            return true;
        }
        error("label", "“" + label + " " + word + "” cannot be.", "Maybe one of: " + String.join(", ", words) + ".");
        return false;
    }

    private void error(String code, String words, String maybe) {
        findings.error(call.place(), code, words, maybe);
    }
}
