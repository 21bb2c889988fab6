package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Achievement;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.home.Glance;
import care.mainstay.edge.web.home.GlanceSource;
import care.mainstay.edge.web.home.Near;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.people.persons.SharedItem;
import care.mainstay.people.persons.Sharing;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the outcomes under way are going, for the person and those they share with. */
@Component
class OutcomesAtHome implements GlanceSource {

    private final Outcomes outcomes;
    private final Sharing sharing;
    private final InstantSource clock;

    OutcomesAtHome(Outcomes outcomes, Sharing sharing, InstantSource clock) {
        this.outcomes = outcomes;
        this.sharing = sharing;
        this.clock = clock;
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    public List<Glance> glancesAt(Near near) {
        if (near.died() || !sharing.callerMaySee(near.person(), SharedItem.OUTCOMES)) {
            return List.of();
        }
        var live = outcomes.forPerson(near.person()).stream()
                .filter(outcome -> outcome.lifecycle() == Lifecycle.ACTIVE)
                .toList();
        return live.isEmpty()
                ? List.of()
                : List.of(glance(
                        near,
                        live,
                        outcomes.achievements(live.stream().map(Outcome::id).toList(), clock.instant())));
    }

    static Glance glance(Near near, List<Outcome> live, Map<OutcomeId, Achievement> judged) {
        return new Glance(
                "How it is going",
                null,
                null,
                live.stream()
                        .flatMap(outcome -> Optional.ofNullable(judged.get(outcome.id()))
                                .map(achievement -> new Glance.Line(
                                        "“" + outcome.statement() + "”",
                                        OutcomeWords.status(outcome, achievement),
                                        near.path() + "/outcomes/" + outcome.id()))
                                .stream())
                        .toList(),
                new Link("All outcomes", near.path() + "/outcomes"));
    }
}
