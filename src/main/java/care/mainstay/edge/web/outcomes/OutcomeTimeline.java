package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Bearing;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Observation;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.people.TimelineSource;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.SharedItem;
import care.mainstay.people.persons.Sharing;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What was seen of a person's outcomes, and what was decided about them, for the timeline. */
@Component
class OutcomeTimeline implements TimelineSource {

    private final Outcomes outcomes;
    private final Sharing sharing;
    private final OutcomesSection section;

    OutcomeTimeline(Outcomes outcomes, Sharing sharing, OutcomesSection section) {
        this.outcomes = outcomes;
        this.sharing = sharing;
        this.section = section;
    }

    @Override
    public List<Happening> of(PersonId person, Caller caller, int most) {
        if (!section.isFor(caller) || !sharing.callerMaySee(person, SharedItem.OUTCOMES)) {
            return List.of();
        }
        Map<OutcomeId, Outcome> known = outcomes.forPerson(person).stream()
                .filter(outcome -> outcome.lifecycle() != Lifecycle.ENTERED_IN_ERROR)
                .collect(Collectors.toMap(Outcome::id, Function.identity()));
        var happenings = new ArrayList<Happening>();
        for (Observation seen : outcomes.recentObservations(person, most)) {
            var outcome = known.get(seen.outcome());
            if (outcome != null && seen.counts() && !seen.words().isBlank()) {
                happenings.add(seen(outcome, seen));
            }
        }
        known.values().forEach(outcome -> happenings.add(decided(outcome)));
        return happenings.stream()
                .sorted(Comparator.comparing(Happening::at).reversed().thenComparing(Happening::title))
                .limit(most)
                .toList();
    }

    private static Happening seen(Outcome outcome, Observation seen) {
        return new Happening(
                seen.observedAt(),
                "“" + outcome.statement() + "”",
                seen.words(),
                Optional.of(seen.observer().name()),
                Optional.of(new Status(
                        seen.bearing().title(),
                        seen.bearing() == Bearing.SUPPORTS
                                ? Tone.GOOD
                                : seen.bearing() == Bearing.AGAINST ? Tone.ATTENTION : Tone.NEUTRAL)),
                Optional.of(link(outcome)));
    }

    private static Happening decided(Outcome outcome) {
        return new Happening(
                outcome.lifecycleSince()
                        .atTime(LocalTime.NOON)
                        .atZone(Words.LONDON)
                        .toInstant(),
                "“" + outcome.statement() + "”",
                outcome.lifecycle().title() + "."
                        + (outcome.lifecycleReason().isBlank() ? "" : " " + outcome.lifecycleReason()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(link(outcome)));
    }

    private static Link link(Outcome outcome) {
        return new Link("See this outcome", "/people/" + outcome.person() + "/outcomes/" + outcome.id());
    }
}
