package care.mainstay.edge.web.plans;

import care.mainstay.care.planning.Plan;
import care.mainstay.care.planning.Plans;
import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.home.Glance;
import care.mainstay.edge.web.home.GlanceSource;
import care.mainstay.edge.web.home.Near;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.people.persons.SharedItem;
import care.mainstay.people.persons.Sharing;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What has been agreed to be done, for the person and those they share with. */
@Component
class PlanAtHome implements GlanceSource {

    private final Plans plans;
    private final Sharing sharing;

    PlanAtHome(Plans plans, Sharing sharing) {
        this.plans = plans;
        this.sharing = sharing;
    }

    @Override
    public int place() {
        return 40;
    }

    @Override
    public List<Glance> glancesAt(Near near) {
        return near.died() || !sharing.callerMaySee(near.person(), SharedItem.PLAN)
                ? List.of()
                : plans.current(near.person()).map(plan -> glance(near, plan)).stream()
                        .toList();
    }

    static Glance glance(Near near, Plan plan) {
        var lines = new ArrayList<String>();
        if (!plan.summary().isBlank()) {
            lines.add(plan.summary());
        }
        plan.agreedOn().ifPresent(day -> lines.add("Agreed on " + Words.date(day) + "."));
        if (!plan.whatChanged().isBlank()) {
            lines.add("What changed: " + plan.whatChanged());
        }
        return Glance.of("The plan", lines, new Link("Read the plan", near.path() + "/plan"));
    }
}
