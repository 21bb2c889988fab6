package care.mainstay.money.terms;

import care.mainstay.money.terms.internal.Digest;
import care.mainstay.money.terms.internal.Findings;
import care.mainstay.money.terms.internal.Nearest;
import care.mainstay.money.terms.internal.check.Checker;
import care.mainstay.money.terms.internal.sheet.Schema;
import care.mainstay.money.terms.internal.sheet.SheetReader;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads term sheets. */
public final class Terms {

    private Terms() {}

    /**
     * What reading and checking a sheet gave.
     *
     * @param sheet one that can be run, unless a finding stops it
     * @param declared what it declares, as far as it could be read
     */
    public record Reading(Optional<TermSheet> sheet, Optional<Declared> declared, List<Finding> findings) {}

    /** The JSON Schema by which editors help to write a sheet. */
    public static String schema() {
        return Schema.json();
    }

    /** Of known names the one that was most likely meant, if one is near enough to be a slip. */
    public static Optional<String> nearest(String typed, Collection<String> known) {
        return Nearest.to(typed, known);
    }

    /** Reads and checks a sheet. Whatever is wrong with it is found at once; nothing is thrown. */
    public static Reading read(String text) {
        var findings = new Findings();
        var source = text.startsWith("\ufeff") ? text.substring(1) : text;
        var sheet = SheetReader.read(source, findings);
        var plan = sheet.map(each -> Checker.check(each, findings));
        return new Reading(
                findings.stop() ? Optional.empty() : plan.map(each -> new TermSheet(each, Digest.sha256(text))),
                sheet.map(Declared::of),
                findings.sorted());
    }
}
