package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.column.Column;
import care.mainstay.money.terms.internal.column.Numbers;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a line of the statement adds to the money that is kept for later, for its own key or for each key beneath it. */
final class Kept {

    /** One quantity that is set aside, at the grain it is known for. */
    private record Part(Column values, Frame from, boolean finer, int[][] members) {}

    private final Frames frames;
    private final Frame frame;
    private final List<Part> parts = new ArrayList<>();

    Kept(Evaluator evaluator, Sheet.Line line) {
        this.frames = evaluator.frames;
        this.frame = frames.of(Plan.grain(line.grain()));
        var names = Objects.requireNonNull(evaluator.plan.lines().get(line));
        for (var name : names.setsAside()) {
            var grain = Objects.requireNonNull(evaluator.plan.references().get(name))
                    .grain();
            boolean finer = !evaluator.plan.lattice().covers(frame.grain(), grain);
            var from = finer ? frames.of(grain) : frame;
            parts.add(new Part(
                    evaluator.unheard(name, from, null),
                    from,
                    finer,
                    finer ? frames.members(from, frame) : new int[0][]));
        }
    }

    /** Hands over the place of each value, in the order of keys. */
    private void each(int row, PartReader reader) {
        for (var part : parts) {
            if (part.finer()) {
                for (int at : part.members()[row]) {
                    reader.read(part, at);
                }
            } else {
                reader.read(part, row);
            }
        }
    }

    /** Takes a value of what is set aside. */
    private interface PartReader {

        void read(Part part, int at);
    }

    /** Whether the line keeps nothing, surely. */
    boolean isNothing(int row) {
        var some = new boolean[1];
        each(
                row,
                (part, at) -> some[0] |= !part.values().isPresent(at)
                        || ((Numbers) part.values()).get(at).signum() != 0);
        return !some[0];
    }

    /** What is wrong with what the line keeps, the first of it; nothing where all is well or merely missing. */
    List<String> wrong(int row) {
        var wrong = new ArrayList<String>();
        each(row, (part, at) -> {
            var issue = part.values().issue(at);
            if (issue != null && issue.isFault()) {
                wrong.add(issue.reason());
            } else if (issue == null && !StatementWriter.isPence(((Numbers) part.values()).get(at))) {
                wrong.add("the amount " + ((Numbers) part.values()).get(at) + " was never rounded to the penny");
            }
        });
        return wrong;
    }

    /** What the line keeps, by key; what is missing is not kept. */
    List<care.mainstay.money.terms.Line.Kept> of(int row) {
        var kept = new ArrayList<care.mainstay.money.terms.Line.Kept>();
        each(row, (part, at) -> {
            if (part.values().isPresent(at)) {
                var amount = ((Numbers) part.values()).get(at);
                if (amount.signum() != 0) {
                    kept.add(new care.mainstay.money.terms.Line.Kept(key(part.from(), at), LineMaker.pounds(amount)));
                }
            }
        });
        return kept;
    }

    private Map<String, String> key(Frame from, int row) {
        var key = new LinkedHashMap<String, String>();
        from.names().forEach(name -> key.put(name, frames.dimension(from, name).get(row)));
        return key;
    }
}
