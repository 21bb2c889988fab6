package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.money.settlement.Correction;
import java.util.List;

/** What was taken back at once, and the files finance offices get of it. */
public record CreditNote(String title, String about, List<Link> files) {

    /** @param whose what the payee is called where there are several */
    static CreditNote of(Correction taken, String whose) {
        var to = whose.isEmpty() ? "" : "?to=" + taken.payee();
        var statement = "/settlements/" + taken.period() + "/statements/" + taken.statement();
        var here = statement + "/credits/" + taken.number() + "/credit-note";
        var kind = taken.isCredit() ? "Credit note" : "Further invoice";
        return new CreditNote(
                (whose.isEmpty() ? "" : whose + ": ") + kind + " " + taken.reference(),
                (taken.isCredit()
                                ? taken.due().negated() + " is credited to the council, because it was taken back on "
                                : taken.due() + " more is due, because a deduction was taken back on ")
                        + Words.date(taken.on()) + ". The invoice it is about stays as it was.",
                List.of(
                        new Link(kind + " to read or print (PDF)", here + ".pdf" + to),
                        new Link(kind + ", a row for each line (CSV)", here + ".csv" + to),
                        new Link(kind + " for finance systems (UBL 2.1)", here + ".xml" + to),
                        new Link(
                                "Invoice " + taken.corrects() + ", which it is about (UBL 2.1)",
                                statement + "/invoice.xml" + to)));
    }
}
