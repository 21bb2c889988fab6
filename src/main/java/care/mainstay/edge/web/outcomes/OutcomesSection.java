package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.people.PersonSection;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.SharedItem;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The outcomes tab of a person, and a glimpse of them on the person's first page. */
@Component
class OutcomesSection implements PersonSection {

    static final String PATH = "outcomes";
    private static final EnumSet<Role> SHOWN = EnumSet.of(
            Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR, Role.CARER, Role.PERSON, Role.FAMILY, Role.INSPECTOR);

    private final Outcomes outcomes;
    private final InstantSource clock;

    OutcomesSection(Outcomes outcomes, InstantSource clock) {
        this.outcomes = outcomes;
        this.clock = clock;
    }

    @Override
    public String words() {
        return "Outcomes";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public boolean isFor(Caller caller) {
        return SHOWN.contains(caller.role());
    }

    @Override
    public Optional<SharedItem> shared() {
        return Optional.of(SharedItem.OUTCOMES);
    }

    @Override
    public Optional<Glimpse> glimpse(PersonId person) {
        var live = outcomes.forPerson(person).stream()
                .filter(outcome -> !outcome.lifecycle().isOver())
                .toList();
        if (live.isEmpty()) {
            return Optional.empty();
        }
        var judged = outcomes.achievements(live.stream().map(Outcome::id).toList(), clock.instant());
        List<String> lines = live.stream()
                .map(outcome -> {
                    var achievement = judged.get(outcome.id());
                    return achievement == null
                            ? outcome.statement()
                            : outcome.statement() + ": "
                                    + OutcomeWords.status(outcome, achievement)
                                            .words()
                                            .toLowerCase(java.util.Locale.UK);
                })
                .toList();
        long achieved = judged.values().stream()
                .filter(achievement -> achievement.status().isAchieved())
                .count();
        var status = achieved == 0
                ? Optional.<Status>empty()
                : Optional.of(new Status(Words.count(achieved, "achieved", "achieved"), Tone.GOOD));
        return Optional.of(new Glimpse("Outcomes", lines, status, Optional.empty()));
    }
}
