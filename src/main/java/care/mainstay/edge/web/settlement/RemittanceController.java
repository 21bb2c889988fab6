package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.audit.Shown;
import care.mainstay.foundation.documents.Pdf;
import care.mainstay.foundation.documents.UblInvoice;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.settlement.PeriodId;
import care.mainstay.money.settlement.Remittance;
import care.mainstay.money.settlement.Remittances;
import care.mainstay.money.settlement.Settlement;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A posted statement as finance offices need it, and the way back from a line of it. */
@Controller
class RemittanceController {

    /** Which of several is paid by a document, in the number of one of its lines: the 2 of {@code C-…-2026-10-1-2/5}. */
    private static final Pattern PAYEE = Pattern.compile("-\\d{4}-\\d{2}-\\d+-([1-9]\\d?)/");

    private final Remittances remittances;
    private final Settlement settlement;
    private final Organisations organisations;
    private final TemplateEngine templates;
    private final Shown shown;

    RemittanceController(
            Remittances remittances,
            Settlement settlement,
            Organisations organisations,
            TemplateEngine templates,
            Shown shown) {
        this.remittances = remittances;
        this.settlement = settlement;
        this.organisations = organisations;
        this.templates = templates;
        this.shown = shown;
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/settlements/{period}/remittance.csv")
    ResponseEntity<byte[]> csv(@PathVariable UUID period, @RequestParam Optional<UUID> to) {
        var remittance = taken(period, to);
        return file(
                RemittanceCsv.of(remittance, names(remittance)).getBytes(StandardCharsets.UTF_8),
                "text/csv;charset=UTF-8",
                name("remittance", remittance) + ".csv");
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/settlements/{period}/remittance.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID period, @RequestParam Optional<UUID> to) {
        var remittance = taken(period, to);
        var html = new StringOutput();
        templates.render("settlement/remittance.jte", RemittanceAdvice.of(remittance, names(remittance)), html);
        return file(Pdf.of(html.toString()), "application/pdf", name("remittance", remittance) + ".pdf");
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/settlements/{period}/invoice.xml")
    ResponseEntity<byte[]> invoice(@PathVariable UUID period, @RequestParam Optional<UUID> to) {
        var remittance = taken(period, to);
        var invoice = RemittanceInvoice.of(remittance, party(remittance.provider()), party(remittance.council()));
        return file(
                UblInvoice.of(invoice),
                "application/xml",
                name(invoice.isCredit() ? "credit-note" : "invoice", remittance) + ".xml");
    }

    /** Leads from the number that stands beside an amount on paper to the page that explains it. */
    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/settlements/{period}/lines")
    ModelAndView line(@PathVariable UUID period, @RequestParam(defaultValue = "") String number) {
        var found = settlement.find(new PeriodId(period)).orElseThrow(NotFound::new);
        var payees = remittances.payees(found.id());
        var place = PAYEE.matcher(number.strip());
        var payee = place.find() && Integer.parseInt(place.group(1)) <= payees.size()
                ? payees.get(Integer.parseInt(place.group(1)) - 1)
                : payees.get(0);
        var lines = settlement.statement(found.id()).orElseThrow(NotFound::new).lines().stream()
                .filter(line -> line.payee().equals(payee))
                .toList();
        // the whole reference is as good as the number at its end
        var typed = number.strip().substring(number.strip().lastIndexOf('/') + 1);
        if (!typed.matches("[0-9]{1,6}") || Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > lines.size()) {
            throw new Refused(
                    "settlement.no-such-line",
                    "This statement has no line “" + number.strip() + "”.",
                    "Its lines have the numbers 1 to " + lines.size() + ".");
        }
        return Page.seeOther(
                "/settlements/lines/" + lines.get(Integer.parseInt(typed) - 1).id());
    }

    /** Whose amounts it says is written down as for every other file, although it names nobody. */
    private Remittance taken(UUID period, Optional<UUID> to) {
        var id = new PeriodId(period);
        var payees = remittances.payees(id);
        var payee = to.map(OrganisationId::new).orElse(payees.get(0));
        if (!payees.contains(payee)) {
            throw new NotFound();
        }
        var remittance = remittances.of(id, payee);
        shown.record(new EvidenceRef("settlement.period", period));
        shown.people(remittance.items().stream()
                .flatMap(item -> item.person().stream())
                .collect(Collectors.toSet()));
        return remittance;
    }

    private Map<OrganisationId, String> names(Remittance remittance) {
        return Map.of(
                remittance.provider(), organisations.name(remittance.provider()),
                remittance.council(), organisations.name(remittance.council()));
    }

    private Organisation party(OrganisationId id) {
        return organisations.find(id).orElseThrow(NotFound::new);
    }

    static String name(String kind, Remittance remittance) {
        return kind + "-" + remittance.number().toLowerCase(Locale.ROOT);
    }

    static ResponseEntity<byte[]> file(byte[] bytes, String type, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(bytes);
    }
}
