package care.mainstay.edge.web.rota;

import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.rota.CostCurve;
import care.mainstay.rota.CostCurves;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What continuity costs: asking, watching it being worked out, and the evidence that a fee can rest on. */
@Controller
class CostController {

    private static final String ASK = "rota/cost-ask";
    private static final int MADE = 10;
    private static final int WEEKS = 4;

    private final CostCurves curves;
    private final Users users;
    private final InstantSource clock;

    CostController(CostCurves curves, Users users, InstantSource clock) {
        this.curves = curves;
        this.users = users;
        this.clock = clock;
    }

    @Access({Role.COORDINATOR, Role.MANAGER})
    @GetMapping("/rota/cost")
    ModelAndView ask() {
        return Page.of(ASK, asking(Form.empty().with("hour", "15.75").with("from", usual())));
    }

    /** The four whole weeks that end with this one. */
    private LocalDate usual() {
        return RotaView.mondayOf(LocalDate.ofInstant(clock.instant(), Words.LONDON))
                .minusWeeks(WEEKS - 1L);
    }

    private CostPage.Asking asking(Form form) {
        return new CostPage.Asking(
                curves.latest(MADE).stream()
                        .map(curve -> new Link(CostPage.inList(curve), "/rota/cost/" + curve.id()))
                        .toList(),
                form);
    }

    @Access({Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/rota/cost")
    ModelAndView begin(@RequestParam MultiValueMap<String, String> typed) {
        var form = Form.of(typed);
        try {
            var reading = new Reading(form);
            var from = reading.day("from", "the first day");
            var hour = reading.number("hour", "what an hour of work costs", 2);
            reading.done();
            LocalDate monday = RotaView.mondayOf(from.orElseThrow());
            var id = curves.ask(new DateRange(monday, monday.plusWeeks(WEEKS)), pence(hour.orElseThrow()));
            return Page.seeOther("/rota/cost/" + id);
        } catch (Refused why) {
            return Page.refused(ASK, asking(form.refused(why)));
        }
    }

    private static int pence(BigDecimal pounds) {
        var pence = pounds.movePointRight(2);
        return pence.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0 ? 0 : pence.intValueExact();
    }

    @Access({Role.COORDINATOR, Role.MANAGER})
    @GetMapping("/rota/cost/{curve}")
    ModelAndView look(@PathVariable UUID curve) {
        CostCurve known = curves.find(curve).orElseThrow(NotFound::new);
        return Page.of(
                "rota/cost",
                CostPage.of(
                        known,
                        Optional.ofNullable(users.names(Set.of(known.by())).get(known.by()))
                                .orElse("somebody")));
    }

    @Access({Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/rota/cost/{curve}/stop")
    ModelAndView stop(@PathVariable UUID curve) {
        curves.stop(curve);
        return Page.seeOther("/rota/cost/" + curve);
    }
}
