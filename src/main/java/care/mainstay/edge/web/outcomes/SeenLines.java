package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Bearing;
import care.mainstay.care.outcomes.Observation;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.outcomes.OutcomePage.Seen;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.ObservationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was seen lately, in words, with what it said before where it was corrected. */
final class SeenLines {

    private static final int LATELY = 8;

    private SeenLines() {}

    static List<Seen> of(Outcome outcome, List<Observation> observations, Caller caller, String path) {
        Map<ObservationId, Observation> all =
                observations.stream().collect(Collectors.toMap(Observation::id, Function.identity()));
        return observations.stream()
                .filter(Observation::counts)
                .limit(LATELY)
                .map(seen -> new Seen(
                        title(outcome, seen),
                        seen.words(),
                        new Status(
                                seen.bearing().title(),
                                seen.bearing() == Bearing.SUPPORTS
                                        ? Tone.GOOD
                                        : seen.bearing() == Bearing.AGAINST ? Tone.ATTENTION : Tone.NEUTRAL),
                        earlier(outcome, seen, all),
                        change(seen, caller, path)))
                .toList();
    }

    private static String title(Outcome outcome, Observation seen) {
        return Words.day(seen.observedAt().atZone(Words.LONDON).toLocalDate()) + ", "
                + seen.observer().name() + " (" + seen.source().title().toLowerCase(Locale.UK) + ")"
                + value(outcome, seen).map(value -> ": " + value).orElse("");
    }

    static Optional<String> value(Outcome outcome, Observation seen) {
        return seen.value()
                .map(value -> OutcomeWords.value(outcome, value)
                        + seen.outOf()
                                .map(whole -> " out of " + OutcomeWords.number(whole))
                                .orElse(""));
    }

    /** The words of something seen, as the end of a sentence. */
    static String said(Observation seen) {
        var words = seen.words().strip();
        if (words.isEmpty()) {
            return ".";
        }
        return ", “" + words + (words.matches("(?s).*[.!?…]") ? "”" : "”.");
    }

    private static List<String> earlier(Outcome outcome, Observation seen, Map<ObservationId, Observation> all) {
        var lines = new ArrayList<String>();
        var corrected = seen;
        var before = seen.supersedes().map(all::get);
        while (before.isPresent()) {
            lines.add("Corrected on "
                    + Words.date(corrected.recordedAt().atZone(Words.LONDON).toLocalDate()) + ": "
                    + Words.sentence(corrected.correctionReason()) + " Before, it said: "
                    + value(outcome, before.get()).orElse("no value")
                    + said(before.get()));
            corrected = before.get();
            before = corrected.supersedes().map(all::get);
        }
        return List.copyOf(lines);
    }

    /** One's own organisation's record can be corrected: what came with a visit with the visit's record. */
    private static @Nullable Link change(Observation seen, Caller caller, String path) {
        if (!mayCorrect(seen, caller)) {
            return null;
        }
        var visit = seen.derivedFrom().filter(record -> record.kind().equals("visits.visit"));
        if (visit.isPresent()) {
            boolean records =
                    caller.role() == Role.CARER || caller.role() == Role.MANAGER || caller.role() == Role.COORDINATOR;
            return records
                    ? new Link(
                            "Correct it with the visit’s record",
                            "/visits/" + visit.get().id() + "/correct")
                    : null;
        }
        return new Link("Correct it", path + "/observations/" + seen.id() + "/correct");
    }

    /** Those who answer for an organisation's records correct any of them, everybody else their own. */
    static boolean mayCorrect(Observation seen, Caller caller) {
        boolean office = switch (caller.role()) {
            case MANAGER, COORDINATOR, COMMISSIONER -> true;
            default -> false;
        };
        return seen.counts()
                && seen.keeper().equals(caller.organisation())
                && (office || seen.recordedBy().equals(caller.actor()));
    }
}
