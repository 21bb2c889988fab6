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

    private final List<Finding> all = new ArrayList<>();

    public void error(Place place, String code, String words, String maybe) {
        add(new Finding(true, "terms." + code, place, words, maybe));
    }

    public void remark(Place place, String code, String words, String maybe) {
        add(new Finding(false, "terms." + code, place, words, maybe));
    }

    /** An unknown name, with the nearest of those that would do. */
    public void unknown(Place place, String what, String name, Collection<String> known) {
        error(
                place,
                "unknown-name",
                "There is no " + what + " “" + name + "”.",
                all.size() >= 100
                        ? ""
                        : Nearest.to(name, known)
                                .map(near -> "Maybe “" + near + "”?")
                                .orElse(""));
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
