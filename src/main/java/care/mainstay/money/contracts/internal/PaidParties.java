package care.mainstay.money.contracts.internal;

import care.mainstay.money.contracts.PaidParty;
import care.mainstay.money.terms.Terms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whom a term sheet pays, remembered by its digest: a list of contracts asks it of every version. */
final class PaidParties {

    private static final int MOST = 256;

    private static final Map<String, List<PaidParty>> READ = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<PaidParty>> eldest) {
            return size() > MOST;
        }
    };

    private PaidParties() {}

    /** In the order of the sheet; nobody where the text cannot be read. */
    static List<PaidParty> of(String text, String sha256) {
        synchronized (READ) {
            return READ.computeIfAbsent(sha256, digest -> read(text));
        }
    }

    private static List<PaidParty> read(String text) {
        return Terms.read(text).declared().stream()
                .flatMap(sheet -> sheet.parties().stream())
                .filter(party -> party.leads() || party.isPartner())
                .map(party -> new PaidParty(party.name(), party.leads(), party.share()))
                .toList();
    }
}
