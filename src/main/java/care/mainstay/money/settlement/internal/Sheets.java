package care.mainstay.money.settlement.internal;

import care.mainstay.money.contracts.ContractVersion;
import care.mainstay.money.terms.TermSheet;
import care.mainstay.money.terms.Terms;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sheets of versions that were read lately, by the digest of the version. A sheet never changes. */
final class Sheets {

    private static final int MOST = 64;

    private static final Map<String, TermSheet> READ = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TermSheet> eldest) {
            return size() > MOST;
        }
    };

    private Sheets() {}

    static TermSheet of(ContractVersion version) {
        synchronized (READ) {
            return READ.computeIfAbsent(version.sha256(), digest -> read(version.text()));
        }
    }

    /** Days from a proposal within which what nobody queries is paid. */
    static int payWithin(ContractVersion version) {
        return of(version).payWithinDays().orElse(30);
    }

    /** How many earlier months late evidence can adjust. */
    static int lookBack(ContractVersion version) {
        return of(version).lookBackMonths().orElse(0);
    }

    private static TermSheet read(String text) {
        var reading = Terms.read(text);
        return reading.sheet()
                .orElseThrow(() -> new IllegalStateException("a signed sheet cannot be read: " + reading.findings()));
    }
}
