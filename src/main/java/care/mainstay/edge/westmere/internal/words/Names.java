package care.mainstay.edge.westmere.internal.words;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Invented people's names, fitting their years and family; a full name is given once only. */
public final class Names {

    private final Map<String, List<String>> lists;
    private final Map<String, String> shorts;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> families = new HashMap<>();

    /** Given and family name. */
    public record Name(String given, String family) {}

    public Names() {
        var sheets = Sheets.read("names");
        lists = sheets.headings().keySet().stream()
                .collect(Collectors.toMap(heading -> heading, heading -> sheets.split(heading, ",")));
        shorts = sheets.split("short", ",").stream()
                .map(pair -> pair.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    /** A full name nobody else in this Westmere has. */
    public Name next(Dice dice, Heritage heritage, boolean woman, int born) {
        for (int attempt = 0; ; attempt++) {
            var name = new Name(given(dice, heritage, woman, born), family(dice, heritage));
            boolean crowded = families.getOrDefault(name.family, 0) > 3 && attempt < 20;
            if (!crowded && taken.add(name.given + " " + name.family)) {
                families.merge(name.family, 1, Integer::sum);
                return name;
            }
        }
    }

    /** A name the author of a story has chosen. */
    public Name take(String given, String family) {
        taken.add(given + " " + family);
        families.merge(family, 1, Integer::sum);
        return new Name(given, family);
    }

    public String given(Dice dice, Heritage heritage, boolean woman, int born) {
        String years = born < 1945 ? "born-before-1945" : born < 1966 ? "born-before-1962" : "born-later";
        return dice.pick(list(heritage.key() + (woman ? ".f." : ".m.") + years));
    }

    public String family(Dice dice, Heritage heritage) {
        return dice.pick(list(heritage.key() + ".family"));
    }

    /** What a person with this given name is called by friends. */
    public String familiar(String given) {
        return shorts.getOrDefault(given, given);
    }

    private List<String> list(String heading) {
        var list = lists.get(heading);
        if (list == null) {
            throw new IllegalStateException("no names under [" + heading + "]");
        }
        return list;
    }
}
