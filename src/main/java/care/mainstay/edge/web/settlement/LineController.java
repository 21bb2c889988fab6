package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.settlement.LineId;
import care.mainstay.money.settlement.Settlement;
import care.mainstay.money.settlement.Statement;
import care.mainstay.money.settlement.StatementLine;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One line: how its amount came about, and what the parties say about it. */
@Controller
class LineController {

    private static final String PAGE = "settlement/line";

    private final Settlement settlement;
    private final Parties parties;
    private final Naming naming;
    private final OpenRecords records;
    private final Earlier earlier;
    private final SettlementController.Desk desk;

    LineController(
            Settlement settlement,
            Parties parties,
            Naming naming,
            OpenRecords records,
            Earlier earlier,
            SettlementController.Desk desk) {
        this.settlement = settlement;
        this.parties = parties;
        this.naming = naming;
        this.records = records;
        this.earlier = earlier;
        this.desk = desk;
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/settlements/lines/{line}")
    ModelAndView show(@PathVariable UUID line) {
        var found = found(line);
        return Page.of(PAGE, page(found, Form.empty()));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER})
    @PostMapping("/settlements/lines/{line}/query")
    ModelAndView query(@PathVariable UUID line, @RequestParam MultiValueMap<String, String> typed) {
        return act(line, typed, settlement::query, "Your query is sent. This line is not paid until it is settled.");
    }

    @Access({Role.COMMISSIONER, Role.MANAGER})
    @PostMapping("/settlements/lines/{line}/answer")
    ModelAndView answer(@PathVariable UUID line, @RequestParam MultiValueMap<String, String> typed) {
        return act(line, typed, settlement::answer, "Your answer is sent.");
    }

    @Access({Role.COMMISSIONER, Role.MANAGER})
    @PostMapping("/settlements/lines/{line}/resolve")
    ModelAndView resolve(@PathVariable UUID line, @RequestParam MultiValueMap<String, String> typed) {
        return act(line, typed, settlement::resolve, "The query is settled, and the line can be paid.");
    }

    @Access({Role.COMMISSIONER, Role.MANAGER})
    @PostMapping("/settlements/lines/{line}/reverse")
    ModelAndView reverse(@PathVariable UUID line, @RequestParam MultiValueMap<String, String> typed) {
        var found = found(line);
        var form = Form.of(typed);
        try {
            boolean done = settlement.reverse(found.id(), form.text("words"));
            return Page.seeOther(
                    "/settlements/lines/" + line,
                    Banner.success(
                            done
                                    ? "The line is taken back by new entries in the ledger."
                                    : "You have asked. The line is taken back when the other side agrees."));
        } catch (Refused why) {
            return Page.refused(PAGE, page(found, form.refused(why)));
        }
    }

    @Access({Role.COMMISSIONER, Role.MANAGER})
    @PostMapping("/settlements/lines/{line}/keep")
    ModelAndView keep(@PathVariable UUID line) {
        return act(line, new LinkedMultiValueMap<>(), (id, words) -> settlement.keep(id), "The line stays as it is.");
    }

    private ModelAndView act(
            UUID line, MultiValueMap<String, String> typed, BiConsumer<LineId, String> act, String done) {
        var found = found(line);
        var form = Form.of(typed);
        try {
            act.accept(found.id(), form.text("words"));
            return Page.seeOther("/settlements/lines/" + line, Banner.success(done));
        } catch (Refused why) {
            return Page.refused(PAGE, page(found, form.refused(why)));
        }
    }

    private LinePage page(StatementLine line, Form form) {
        var period = settlement.find(line.period()).orElseThrow(NotFound::new);
        var lines = settlement.statement(line.period()).map(Statement::lines).orElse(List.of());
        var others = lines.stream()
                .filter(other -> other.person().equals(line.person()))
                .collect(
                        Collectors.toMap(StatementLine::key, other -> other.id().toString()));
        int number = lines.stream()
                        .filter(other -> other.payee().equals(line.payee()))
                        .map(StatementLine::id)
                        .toList()
                        .indexOf(line.id())
                + 1;
        var why = settlement.explain(line.id());
        return LinePage.of(
                new LinePage.Facts(
                        line,
                        period,
                        why,
                        records.of(why, line.outcome()),
                        settlement.history(line.id()),
                        settlement.asked(period.contract()).stream()
                                .filter(asked -> asked.isAbout(line.id()))
                                .findFirst(),
                        others,
                        number,
                        earlier.before(period),
                        naming.all(List.of(line)),
                        parties.names(period),
                        desk.callers().current().organisation(),
                        desk.mayAct(),
                        desk.now()),
                form);
    }

    private StatementLine found(UUID line) {
        return settlement.line(new LineId(line)).orElseThrow(NotFound::new);
    }
}
