package care.mainstay.money.terms.internal;

import care.mainstay.money.terms.Finding;
import care.mainstay.money.terms.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Collects everything that is wrong with a sheet, so that all of it is said at once. */
public final class Findings {

    /** More of them help nobody, and looking for the nearest name costs time. */
    private static final int GREATEST_NUMBER = 500;

    /** As many names as a person reads through. */
    private static final int GREATEST_LIST = 24;

    private final List<Finding> all = new ArrayList<>();
    private boolean hasLostNames;

    public void error(Place place, String code, String words, String maybe) {
        add(new Finding(true, "terms." + code, place, words, maybe));
    }

    public void remark(Place place, String code, String words, String maybe) {
        add(new Finding(false, "terms." + code, place, words, maybe));
    }

    /** An unknown name, with the nearest of those that would do, or with all of them. */
    public void unknown(Place place, String what, String name, Collection<String> known) {
        var all = known.isEmpty() || known.size() > GREATEST_LIST
                ? ""
                : "Maybe one of: " + String.join(", ", known) + ".";
        unknown(place, what, name, known, all);
    }

    /** @param otherwise what to say where no known name is near */
    public void unknown(Place place, String what, String name, Collection<String> known, String otherwise) {
        error(
                place,
                "unknown-name",
                "There is no " + what + " “" + name + "”.",
                all.size() >= 100
                        ? ""
                        : Nearest.to(name, known)
                                .map(near -> "Maybe “" + near + "”?")
                                .orElse(otherwise));
    }

    /** A part that gives names to things could not be read: that it could not has been said. */
    public void loseNames() {
        hasLostNames = true;
    }

    /** Whether a name that nothing gives may be one of a part that could not be read. */
    public boolean hasLostNames() {
        return hasLostNames;
    }

    private void add(Finding finding) {
        if (all.size() < GREATEST_NUMBER) {
            all.add(finding);
        }
    }

    public boolean stop() {
        return all.stream().anyMatch(Finding::stops);
    }

    /** In the order of the file, each once. */
    public List<Finding> sorted() {
        return List.copyOf(new TreeSet<>(all));
    }
}
