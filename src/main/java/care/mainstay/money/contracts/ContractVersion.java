package care.mainstay.money.contracts;

import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One version of a contract's terms, and who has agreed to and signed exactly this text.
 *
 * @param number 1, 2, 3 …
 * @param from the first day it applies to
 * @param terms the numbers the form shows, where the sheet is the catalogue's with these numbers in it
 * @param text the term sheet: what is signed
 * @param sha256 the digest of that text, in hexadecimal
 * @param paid whom it pays: whoever provides the care, or leads, and the partners
 */
public record ContractVersion(
        int number,
        ContractState state,
        LocalDate from,
        Optional<RewardTerms> terms,
        String text,
        String sha256,
        List<PaidParty> paid,
        List<Consent> consents) {

    /** A party's agreement or signature. */
    public record Consent(OrganisationId party, Kind kind, UserId by, Instant at) {

        /** Agreeing comes first, so that both know what the other will sign. */
        public enum Kind {
            AGREED,
            SIGNED
        }
    }

    /** The names of those who provide care beside the one that leads; empty where one provides it alone. */
    public List<String> partners() {
        return paid.stream()
                .filter(party -> !party.leads())
                .map(PaidParty::name)
                .toList();
    }

    public boolean has(OrganisationId party, Consent.Kind kind) {
        return consents.stream().anyMatch(consent -> consent.party().equals(party) && consent.kind() == kind);
    }
}
