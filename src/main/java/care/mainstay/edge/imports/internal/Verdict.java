package care.mainstay.edge.imports.internal;

import care.mainstay.foundation.kernel.Refused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a room said to one draft: the record it is now or has been before, or the problems. */
record Verdict(Optional<UUID> record, boolean before, List<Refused.Problem> problems) {

    static Verdict taken(UUID record) {
        return new Verdict(Optional.of(record), false, List.of());
    }

    static Verdict before(UUID record) {
        return new Verdict(Optional.of(record), true, List.of());
    }

    static Verdict refused(List<Refused.Problem> problems) {
        return new Verdict(Optional.empty(), false, problems);
    }

    static Verdict refused(String code, String field, String words, String whatToDo) {
        return refused(List.of(new Refused.Problem(code, field, words, whatToDo)));
    }

    boolean isRefused() {
        return !problems.isEmpty();
    }
}
