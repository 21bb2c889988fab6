package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.audit.Shown;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.settlement.LateEvidence;
import care.mainstay.money.settlement.Period;
import care.mainstay.money.settlement.PeriodId;
import care.mainstay.money.settlement.Settlement;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One month of a contract, from working it out to paying it. */
@Controller
class SettlementController {

    private static final String PAGE = "settlement/settlement";
    private static final Pattern PERSON = Pattern.compile("(?m)(?:^|\"person\":\")([0-9a-f]{8}-[0-9a-f-]{27})[,\"]");

    private final Settlement settlement;
    private final Parties parties;
    private final Naming naming;
    private final Earlier earlier;
    private final Desk desk;

    /** Who asks, when, and where it is said what is shown. */
    @Component
    record Desk(Callers callers, InstantSource clock, Shown shown) {

        boolean mayAct() {
            var role = callers.current().role();
            return role == Role.COMMISSIONER || role == Role.MANAGER;
        }

        Instant now() {
            return clock.instant();
        }
    }

    SettlementController(Settlement settlement, Parties parties, Naming naming, Earlier earlier, Desk desk) {
        this.settlement = settlement;
        this.parties = parties;
        this.naming = naming;
        this.earlier = earlier;
        this.desk = desk;
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/settlements/{period}")
    ModelAndView show(@PathVariable UUID period) {
        var found = found(period);
        desk.shown().record(new EvidenceRef("settlement.period", period));
        return Page.of(PAGE, page(found, Form.empty()));
    }

    /** Gathers everything recorded up to now, freezes it, and works out the amounts. */
    @Access({Role.COMMISSIONER, Role.MANAGER})
    @PostMapping("/settlements/{period}/gather")
    ModelAndView gather(@PathVariable UUID period) {
        return act(
                period,
                id -> {
                    settlement.gather(id, desk.now());
                    settlement.calculate(id);
                },
                "The month is worked out. Look through it before you propose it.");
    }

    @Access({Role.COMMISSIONER, Role.MANAGER})
    @PostMapping("/settlements/{period}/propose")
    ModelAndView propose(@PathVariable UUID period) {
        return act(
                period, settlement::propose, "The statement is proposed. Both of you can now query lines and approve.");
    }

    @Access({Role.COMMISSIONER, Role.MANAGER})
    @GetMapping("/settlements/{period}/approve")
    ModelAndView approving(@PathVariable UUID period) {
        var found = found(period);
        var statement = settlement.statement(found.id()).orElseThrow(NotFound::new);
        return Page.of("settlement/approve", ApprovePage.of(found, statement, parties.names(found), Form.empty()));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER})
    @PostMapping("/settlements/{period}/approve")
    ModelAndView approve(@PathVariable UUID period, @RequestParam MultiValueMap<String, String> typed) {
        var found = found(period);
        var form = Form.of(typed);
        var statement = settlement.statement(found.id()).orElseThrow(NotFound::new);
        try {
            if (!form.text("sha256").equals(statement.sha256())) {
                throw new Refused(
                        "settlement.replaced",
                        "The statement was worked out again while you were looking.",
                        "Look at it as it is now, then approve.");
            }
            settlement.approve(found.id());
            return Page.seeOther("/settlements/" + period, Banner.success("You have approved for your organisation."));
        } catch (Refused why) {
            return Page.refused(
                    "settlement/approve", ApprovePage.of(found, statement, parties.names(found), form.refused(why)));
        }
    }

    @Access({Role.COMMISSIONER, Role.MANAGER})
    @PostMapping("/settlements/{period}/post")
    ModelAndView post(@PathVariable UUID period) {
        return act(period, settlement::post, "The statement is in the ledger.");
    }

    @Access({Role.COMMISSIONER})
    @PostMapping("/settlements/{period}/pay")
    ModelAndView pay(@PathVariable UUID period, @RequestParam MultiValueMap<String, String> typed) {
        var found = found(period);
        var form = Form.of(typed);
        try {
            var reading = new Reading(form);
            var on = reading.day("paid-on", "the day it was paid");
            var reference = reading.optionalText("reference", "the reference", 60);
            reading.done();
            var paid = settlement.pay(found.id(), on.orElseThrow(), reference.orElse(""));
            return Page.seeOther("/settlements/" + period, Banner.success(paid + " is recorded as paid."));
        } catch (Refused why) {
            return Page.refused(PAGE, page(found, form.refused(why)));
        }
    }

    @Access({Role.COMMISSIONER, Role.MANAGER})
    @PostMapping("/settlements/{period}/reverse")
    ModelAndView reverse(@PathVariable UUID period, @RequestParam MultiValueMap<String, String> typed) {
        var found = found(period);
        var form = Form.of(typed);
        try {
            boolean done = settlement.reverse(found.id(), form.text("words"));
            return Page.seeOther(
                    "/settlements/" + period,
                    Banner.success(
                            done
                                    ? "Every entry of this statement is taken back by a new one. The month is open again."
                                    : "You have asked. The statement is taken back when the other side agrees."));
        } catch (Refused why) {
            return Page.refused(PAGE, page(found, form.refused(why)));
        }
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/settlements/{period}/people/{person}")
    ModelAndView person(@PathVariable UUID period, @PathVariable UUID person) {
        var found = found(period);
        var who = new PersonId(person);
        var lines = settlement.statement(found.id()).stream()
                .flatMap(statement -> statement.lines().stream())
                .filter(line -> line.person().filter(who::equals).isPresent())
                .toList();
        if (lines.isEmpty()) {
            throw new NotFound();
        }
        return Page.of("settlement/person", PersonStatementPage.of(found, who, lines, naming.all(lines)));
    }

    /** What was written down after the cut-off, and is therefore not in the statement. */
    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/settlements/{period}/late")
    ModelAndView late(@PathVariable UUID period) {
        var found = found(period);
        desk.shown().record(new EvidenceRef("settlement.period", period));
        var late = settlement.late(found.id());
        return Page.of(
                "settlement/late",
                LatePage.of(
                        found,
                        late,
                        naming.people(late.stream().map(LateEvidence::person).collect(Collectors.toSet()))));
    }

    /** A table of evidence exactly as it was frozen: what an independent calculation starts from. */
    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/settlements/{period}/tables/{month}/{name}.csv")
    ResponseEntity<byte[]> table(
            @PathVariable UUID period,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate month,
            @PathVariable String name) {
        var found = found(period);
        boolean known = settlement.tables(found.id()).stream()
                .anyMatch(table -> table.month().equals(month) && table.name().equals(name));
        if (!known) {
            throw new NotFound();
        }
        return file(
                period,
                settlement.table(found.id(), month, name),
                "text/csv;charset=UTF-8",
                name + "-" + month + ".csv");
    }

    /**
     * The canonical bytes that both parties approve. Of a long month they are gigabytes: they are read once for whom they
     * name, and again while they are sent.
     */
    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/settlements/{period}/statement.json")
    ResponseEntity<Resource> canonical(@PathVariable UUID period) {
        var found = found(period);
        var next = settlement.canonical(found.id(), found.statementNumber(), 0);
        if (next.isEmpty()) {
            throw new NotFound();
        }
        for (int piece = 1; next.isPresent(); piece++) {
            shows(period, next.get());
            next = settlement.canonical(found.id(), found.statementNumber(), piece);
        }
        return headed("application/json", "statement-" + found.days().from() + ".json")
                .body(new InputStreamResource(new CanonicalFile(settlement, found)));
    }

    private ResponseEntity<byte[]> file(UUID period, String text, String type, String name) {
        shows(period, text);
        return headed(type, name).body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file names people by number: at the beginning of each row of a table, or as the person of a line. */
    private void shows(UUID period, String text) {
        desk.shown().record(new EvidenceRef("settlement.period", period));
        desk.shown()
                .people(PERSON.matcher(text)
                        .results()
                        .map(found -> PersonId.parse(found.group(1)))
                        .collect(Collectors.toSet()));
    }

    private static ResponseEntity.BodyBuilder headed(String type, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    @Access({Role.COMMISSIONER, Role.MANAGER})
    @PostMapping("/settlements/{period}/keep")
    ModelAndView keep(@PathVariable UUID period) {
        return act(period, settlement::keep, "The statement stays as it is.");
    }

    private ModelAndView act(UUID period, Consumer<PeriodId> act, String done) {
        var found = found(period);
        try {
            act.accept(found.id());
            return Page.seeOther("/settlements/" + period, Banner.success(done));
        } catch (Refused why) {
            return Page.refused(PAGE, page(found, Form.empty().refused(why)));
        }
    }

    private SettlementPage page(Period period, Form form) {
        var statement = settlement.statement(period.id());
        var previous = earlier.before(period);
        var people = Stream.concat(statement.stream(), previous.stream())
                .flatMap(one -> one.lines().stream())
                .flatMap(line -> line.person().stream())
                .distinct()
                .toList();
        var filled = form.failed()
                ? form
                : form.with("paid-on", desk.now().atZone(Words.LONDON).toLocalDate());
        return SettlementPage.of(
                new SettlementPage.Facts(
                        period,
                        parties.contract(period),
                        desk.callers().current().organisation(),
                        desk.mayAct(),
                        parties.names(period),
                        statement,
                        previous,
                        naming.people(people),
                        statement.isPresent() ? settlement.tables(period.id()) : List.of(),
                        settlement.balances(period.contract()),
                        settlement.asked(period.contract()).stream()
                                .filter(asked -> asked.isAbout(period.id()))
                                .findFirst(),
                        period.state().isPosted() ? parties.lacks(period) : List.of(),
                        parties.taken(period),
                        settlement::history,
                        desk.now()),
                filled);
    }

    private Period found(UUID period) {
        return settlement.find(new PeriodId(period)).orElseThrow(NotFound::new);
    }
}
