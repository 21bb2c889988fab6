package care.mainstay.care.outcomes.internal;

import care.mainstay.foundation.kernel.Refused;
import java.util.ArrayList;
import java.util.List;

/** Gathers everything wrong, so that it can be said at once. */
final class Problems {

    private final List<Refused.Problem> found = new ArrayList<>();

    Problems when(boolean wrong, String code, String field, String words, String whatToDo) {
        if (wrong) {
            found.add(new Refused.Problem(code, field, words, whatToDo));
        }
        return this;
    }

    void addAll(List<Refused.Problem> others) {
        found.addAll(others);
    }

    List<Refused.Problem> found() {
        return List.copyOf(found);
    }

    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new Refused(found);
        }
    }
}
