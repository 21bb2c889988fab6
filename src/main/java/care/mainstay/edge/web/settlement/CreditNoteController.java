package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.foundation.audit.Shown;
import care.mainstay.foundation.documents.Pdf;
import care.mainstay.foundation.documents.UblInvoice;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.money.settlement.PeriodId;
import care.mainstay.money.settlement.Remittance;
import care.mainstay.money.settlement.Remittances;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was taken back of posted statements, as finance offices need it, and the invoices it is about. */
@Controller
class CreditNoteController {

    private final Remittances remittances;
    private final Organisations organisations;
    private final TemplateEngine templates;
    private final Shown shown;

    CreditNoteController(Remittances remittances, Organisations organisations, TemplateEngine templates, Shown shown) {
        this.remittances = remittances;
        this.organisations = organisations;
        this.templates = templates;
        this.shown = shown;
    }

    /** The invoice of any statement the month has had, as it was when that was posted. */
    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/settlements/{period}/statements/{statement}/invoice.xml")
    ResponseEntity<byte[]> invoice(
            @PathVariable UUID period, @PathVariable int statement, @RequestParam Optional<UUID> to) {
        return ubl(taken(period, remittances.of(new PeriodId(period), statement, payee(period, to))));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/settlements/{period}/statements/{statement}/credits/{number}/credit-note.xml")
    ResponseEntity<byte[]> xml(
            @PathVariable UUID period,
            @PathVariable int statement,
            @PathVariable int number,
            @RequestParam Optional<UUID> to) {
        return ubl(correction(period, statement, number, to));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/settlements/{period}/statements/{statement}/credits/{number}/credit-note.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable UUID period,
            @PathVariable int statement,
            @PathVariable int number,
            @RequestParam Optional<UUID> to) {
        var taken = correction(period, statement, number, to);
        return RemittanceController.file(
                RemittanceCsv.of(taken, names(taken)).getBytes(StandardCharsets.UTF_8),
                "text/csv;charset=UTF-8",
                RemittanceController.name("credit-note", taken) + ".csv");
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/settlements/{period}/statements/{statement}/credits/{number}/credit-note.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable UUID period,
            @PathVariable int statement,
            @PathVariable int number,
            @RequestParam Optional<UUID> to) {
        var taken = correction(period, statement, number, to);
        var html = new StringOutput();
        templates.render("settlement/remittance.jte", RemittanceAdvice.of(taken, names(taken)), html);
        return RemittanceController.file(
                Pdf.of(html.toString()), "application/pdf", RemittanceController.name("credit-note", taken) + ".pdf");
    }

    private Remittance correction(UUID period, int statement, int number, Optional<UUID> to) {
        return taken(period, remittances.correction(new PeriodId(period), statement, number, payee(period, to)));
    }

    private OrganisationId payee(UUID period, Optional<UUID> to) {
        return to.map(OrganisationId::new)
                .orElseGet(() -> remittances.payees(new PeriodId(period)).get(0));
    }

    /** Whose amounts it says is written down as for every other file, although it names nobody. */
    private Remittance taken(UUID period, Remittance remittance) {
        shown.record(new EvidenceRef("settlement.period", period));
        shown.people(remittance.items().stream()
                .flatMap(item -> item.person().stream())
                .collect(Collectors.toSet()));
        return remittance;
    }

    private ResponseEntity<byte[]> ubl(Remittance taken) {
        var invoice = RemittanceInvoice.of(
                taken,
                organisations.find(taken.provider()).orElseThrow(NotFound::new),
                organisations.find(taken.council()).orElseThrow(NotFound::new));
        return RemittanceController.file(
                UblInvoice.of(invoice),
                "application/xml",
                RemittanceController.name(invoice.isCredit() ? "credit-note" : "invoice", taken) + ".xml");
    }

    private Map<OrganisationId, String> names(Remittance taken) {
        return Map.of(
                taken.provider(), organisations.name(taken.provider()),
                taken.council(), organisations.name(taken.council()));
    }
}
