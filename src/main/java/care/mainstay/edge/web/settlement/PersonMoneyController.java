package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.people.PersonFrames;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.settlement.Period;
import care.mainstay.money.settlement.PeriodId;
import care.mainstay.money.settlement.Settlement;
import care.mainstay.money.settlement.StatementLine;
import java.util.HashMap;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Money on a person's pages. */
@Controller
class PersonMoneyController {

    private final Settlement settlement;
    private final Naming naming;
    private final PersonFrames frames;

    PersonMoneyController(Settlement settlement, Naming naming, PersonFrames frames) {
        this.settlement = settlement;
        this.naming = naming;
        this.frames = frames;
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/people/{person}/money")
    ModelAndView money(@PathVariable UUID person) {
        var id = new PersonId(person);
        var frame = frames.frame(id, MoneySection.PATH);
        var lines = settlement.about(id);
        var periods = new HashMap<PeriodId, Period>();
        lines.stream()
                .map(StatementLine::period)
                .distinct()
                .forEach(one -> settlement.find(one).ifPresent(period -> periods.put(one, period)));
        return Page.of(
                "settlement/money",
                PersonMoneyPage.of(frame, lines, periods, settlement.balances(id), naming.all(lines)));
    }
}
