package care.mainstay.money.contracts.internal;

import care.mainstay.money.contracts.Finding;
import care.mainstay.money.terms.TermSheet;
import care.mainstay.money.terms.Terms;
import java.util.ArrayList;
import java.util.List;

/** What can be said against a term sheet before anybody agrees to it: that it can be read, and says who pays whom. */
final class SheetCheck {

    private SheetCheck() {}

    /** Everything at once, each with its place in the sheet. */
    static List<Finding> of(String text) {
        var findings = new ArrayList<Finding>();
        var reading = Terms.read(text);
        reading.findings()
                .forEach(found -> findings.add(new Finding(
                        found.code(), found.stops(), "sheet", found.place() + ": " + found.words(), found.maybe())));
        reading.sheet().ifPresent(sheet -> parties(sheet, findings));
        return List.copyOf(findings);
    }

    private static void parties(TermSheet sheet, List<Finding> findings) {
        role(sheet, "pays", findings);
        role(sheet, "provides", findings);
        if (sheet.payWithinDays().isEmpty()) {
            findings.add(new Finding(
                    "contracts.no-time-to-pay",
                    true,
                    "sheet",
                    "The sheet does not say within how many days what nobody queries is paid.",
                    "Maybe “settled: {pay within: 30 days, look back: 3 months}”."));
        }
    }

    private static void role(TermSheet sheet, String role, List<Finding> findings) {
        if (sheet.parties().stream().noneMatch(party -> party.role().equals(role))) {
            findings.add(new Finding(
                    "contracts.party-missing",
                    true,
                    "sheet",
                    "No party of the sheet " + role + ".",
                    "Maybe “parties: {council: {role: pays}, provider: {role: provides}}”."));
        }
    }
}
