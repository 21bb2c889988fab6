package care.mainstay.edge.web.plans;

import care.mainstay.care.planning.Plans;
import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.people.PersonSection;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.SharedItem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The plan tab of a person, and a glimpse of it on the person's first page. */
@Component
class PlanSection implements PersonSection {

    static final String PATH = "plan";
    private static final EnumSet<Role> SHOWN = EnumSet.of(
            Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR, Role.CARER, Role.PERSON, Role.FAMILY, Role.INSPECTOR);

    private final Plans plans;

    PlanSection(Plans plans) {
        this.plans = plans;
    }

    @Override
    public String words() {
        return "Plan";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    public boolean isFor(Caller caller) {
        return SHOWN.contains(caller.role());
    }

    @Override
    public Optional<SharedItem> shared() {
        return Optional.of(SharedItem.PLAN);
    }

    @Override
    public Optional<Glimpse> glimpse(PersonId person) {
        return plans.current(person).map(plan -> {
            var lines = new ArrayList<String>();
            if (!plan.summary().isBlank()) {
                lines.add(plan.summary());
            }
            plan.week().stream().map(PlanPage::inWords).forEach(lines::add);
            var flagged = plan.unserving();
            return new Glimpse(
                    "The plan",
                    lines,
                    flagged.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Status(
                                    "It does not say yet what " + Words.count(flagged.size(), "task is", "tasks are")
                                            + " for",
                                    Tone.ATTENTION)),
                    Optional.empty());
        });
    }
}
