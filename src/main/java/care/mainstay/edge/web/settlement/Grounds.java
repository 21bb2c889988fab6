package care.mainstay.edge.web.settlement;

import care.mainstay.money.settlement.Behind;
import care.mainstay.money.terms.Explanation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a number rests on: the parts that decided it, and those that were asked on the way and did not.
 *
 * <p>In a chain of conditions the first that was so decided, and those before it were only asked; where none was so, all of
 * them decided together. Steps without a name are passed through, because they stand in the formula.
 */
final class Grounds {

    private static final Pattern NUMBER = Pattern.compile("-?\\d.*");

    private final Map<String, Explanation> decided = new LinkedHashMap<>();
    private final Map<String, Explanation> asked = new LinkedHashMap<>();

    private Grounds() {}

    /** @param whole finds the full explanation of what is only told at this place */
    static Grounds of(Explanation node, UnaryOperator<Explanation> whole) {
        var grounds = new Grounds();
        node.parts().forEach(part -> grounds.take(part, true, false));
        grounds.passOnAnAnswer(node, whole);
        grounds.asked.keySet().removeAll(grounds.decided.keySet());
        return grounds;
    }

    List<Explanation> decided() {
        return List.copyOf(decided.values());
    }

    List<Explanation> asked() {
        return List.copyOf(asked.values());
    }

    /** Whether a node is told by itself: what has a name, or is one of many rows. */
    private static boolean isTold(Explanation node) {
        return Stream.of("quantity", "column", "row").anyMatch(node.kind()::equals);
    }

    /** @param ofNone whether this is a chain of conditions of which none was so */
    private void take(Explanation part, boolean counts, boolean ofNone) {
        if (isTold(part)) {
            (counts ? decided : asked).putIfAbsent(part.kind() + part.name() + part.key(), part);
            return;
        }
        boolean yes = isYes(part);
        boolean none = part.kind().equals("if") && (ofNone || isOfNone(part));
        for (int i = 0; i < part.parts().size(); i++) {
            var each = part.parts().get(i);
            boolean decides = switch (part.kind()) {
                case "if" -> i > 0 || none || isYes(each);
                case "otherwise" -> each.known();
                case "or" -> !yes || isYes(each);
                case "and" -> yes || !isYes(each);
                case "any", "every" -> true;
                default -> !isLeftOut(each);
            };
            if (decides || each.known() || !Behind.records(each).isEmpty()) {
                take(each, counts && decides, i > 0 && none);
            }
        }
    }

    /** Whether all conditions were asked, down to what holds otherwise. */
    private static boolean isOfNone(Explanation node) {
        if (!node.kind().equals("if")) {
            return true;
        }
        return node.parts().size() > 1
                && !isYes(node.parts().get(0))
                && isOfNone(node.parts().get(1));
    }

    /** A row that a condition leaves out of what is taken together has nothing but the condition. */
    private static boolean isLeftOut(Explanation row) {
        return row.kind().equals("row")
                && row.parts().size() == 1
                && row.parts().get(0).value().equals("no");
    }

    /** An answer that only hands on the answer of another is told once, with what that one rests on. */
    private void passOnAnAnswer(Explanation node, UnaryOperator<Explanation> whole) {
        if (decided.size() != 1 || !isAnswer(node)) {
            return;
        }
        var only = whole.apply(decided.values().iterator().next());
        if (only.kind().equals("quantity") && isAnswer(only) && only.value().equals(node.value())) {
            var beneath = of(only, whole);
            decided.clear();
            decided.putAll(beneath.decided);
            beneath.asked.forEach(asked::putIfAbsent);
        }
    }

    private static boolean isAnswer(Explanation node) {
        return node.known()
                && node.unit().isEmpty()
                && !NUMBER.matcher(node.value()).matches();
    }

    private static boolean isYes(Explanation node) {
        return node.value().equals("yes");
    }
}
