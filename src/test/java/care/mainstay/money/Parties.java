package care.mainstay.money;

import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.contracts.NewContract;
import care.mainstay.money.contracts.RewardTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A council, a provider and a stranger, and what they sign. */
public final class Parties {

    public static final Caller COUNCIL = caller(0xC0, Role.COMMISSIONER);
    public static final Caller PROVIDER = caller(0xA0, Role.MANAGER);
    public static final Caller STRANGER = caller(0xB0, Role.MANAGER);
    public static final Caller CARER = new Caller(PROVIDER.organisation(), new UserId(new UUID(4, 0xAC)), Role.CARER);

    private Parties() {}

    private static Caller caller(long number, Role role) {
        return new Caller(new OrganisationId(new UUID(3, number)), new UserId(new UUID(4, number)), role);
    }

    public static void register(Callers callers, Organisations organisations) {
        callers.as(Caller.system(COUNCIL.organisation(), COUNCIL.actor()), () -> {
            organisations.register(new Organisation(
                    COUNCIL.organisation(), Organisation.Kind.COUNCIL, "Test Council", Optional.empty()));
            organisations.register(new Organisation(
                    PROVIDER.organisation(), Organisation.Kind.PROVIDER, "Test Homecare", Optional.empty()));
            organisations.register(new Organisation(
                    STRANGER.organisation(), Organisation.Kind.PROVIDER, "Another Homecare", Optional.empty()));
        });
    }

    public static RewardTerms usual() {
        return usual(new BigDecimal("36.00"));
    }

    public static RewardTerms usual(BigDecimal ratePerHour) {
        return RewardTerms.usual(
                ratePerHour, new RewardTerms.WageFloor(new BigDecimal("29.50"), "Westmere cost of care exercise"));
    }

    public static ContractId drafted(Callers callers, Contracts contracts, RewardTerms terms) {
        return callers.as(
                COUNCIL,
                () -> contracts.draft(new NewContract(
                        Optional.empty(),
                        COUNCIL.organisation(),
                        PROVIDER.organisation(),
                        "Homecare that pays for outcomes",
                        LocalDate.of(2025, 9, 1),
                        Optional.empty(),
                        terms)));
    }

    public static ContractId signed(Callers callers, Contracts contracts) {
        return signed(callers, contracts, drafted(callers, contracts, usual()));
    }

    /** A contract whose draft was written anew as this sheet before it was signed. */
    public static ContractId signed(Callers callers, Contracts contracts, String sheet) {
        var id = drafted(callers, contracts, usual());
        callers.as(COUNCIL, () -> {
            var drafted = contracts.find(id).orElseThrow().latest();
            contracts.revise(id, sheet, drafted.sha256());
        });
        return signed(callers, contracts, id);
    }

    private static ContractId signed(Callers callers, Contracts contracts, ContractId id) {
        callers.as(COUNCIL, () -> contracts.check(id));
        callers.as(COUNCIL, () -> contracts.agree(id));
        callers.as(PROVIDER, () -> contracts.agree(id));
        callers.as(PROVIDER, () -> contracts.sign(id));
        callers.as(COUNCIL, () -> contracts.sign(id));
        return id;
    }
}
