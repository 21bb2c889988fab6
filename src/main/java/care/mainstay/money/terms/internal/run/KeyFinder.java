package care.mainstay.money.terms.internal.run;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.terms.internal.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the row of one of the keys that a quantity stands for; where there is none it names those that come near. */
final class KeyFinder {

    private static final int EXAMPLES = 3;

    private final Frames frames;
    private final String quantity;
    private final Frame frame;

    KeyFinder(Frames frames, String quantity, Frame frame) {
        this.frames = frames;
        this.quantity = quantity;
        this.frame = frame;
    }

    /** {@link Refused} with everything that is wrong with the key. */
    int row(Map<String, String> key) {
        var problems = new Refused.Problems();
        for (var name : key.keySet()) {
            if (!frame.names().contains(name)) {
                problems.add("terms.no-key", name, "“" + quantity + "” is not for each " + name + ".", ask(key));
            }
        }
        for (var name : frame.names()) {
            if (!key.containsKey(name)) {
                problems.add(
                        "terms.no-key",
                        name,
                        "“" + quantity + "” is for each " + name + ", and none is given.",
                        ask(key));
            }
        }
        problems.refuseIfAny();
        var codes = new int[frame.names().size()][1];
        for (int d = 0; d < codes.length; d++) {
            codes[d][0] = frames.code(
                    frame.names().get(d), key.getOrDefault(frame.names().get(d), ""));
        }
        int row = codes.length == 0 ? 0 : frame.find(codes, 0);
        if (row < 0) {
            throw new Refused(
                    "terms.no-key",
                    "There is no " + quantity + " for " + words(key) + " in the evidence.",
                    nearest(key));
        }
        return row;
    }

    /** How its key is given, and one that there is. */
    private String ask(Map<String, String> key) {
        if (frame.names().isEmpty()) {
            return "It is one for the whole contract: leave --key out.";
        }
        return "Give --key " + frame.names().stream().map(name -> name + "=…").collect(Collectors.joining(" --key "))
                + examples(key).stream()
                        .limit(1)
                        .map(each -> ", for example " + each)
                        .collect(Collectors.joining())
                + ".";
    }

    private String nearest(Map<String, String> key) {
        var meant = new LinkedHashMap<>(key);
        key.forEach((name, word) -> Nearest.to(word, frames.words(name))
                .filter(near -> !near.isEmpty())
                .ifPresent(near -> meant.put(name, near)));
        var found = examples(meant);
        return found.isEmpty() ? "Maybe another table was given." : "Maybe one of: " + String.join("; ", found) + ".";
    }

    /** The keys that have most in common with this one, the first of them. */
    private List<String> examples(Map<String, String> key) {
        var names = frame.names();
        var codes = names.stream()
                .mapToInt(name -> frames.code(name, key.getOrDefault(name, "")))
                .toArray();
        var best = new ArrayList<Integer>();
        int most = 0;
        for (int row = 0; row < frame.size(); row++) {
            int same = 0;
            for (int d = 0; d < codes.length; d++) {
                same += frame.codes()[d][row] == codes[d] ? 1 : 0;
            }
            if (same > most) {
                best.clear();
                most = same;
            }
            if (same == most && best.size() < EXAMPLES) {
                best.add(row);
            }
        }
        return best.stream().map(row -> frames.key(frame, row)).toList();
    }

    private static String words(Map<String, String> key) {
        return key.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(" "));
    }
}
