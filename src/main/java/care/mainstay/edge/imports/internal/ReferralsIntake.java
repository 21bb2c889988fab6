package care.mainstay.edge.imports.internal;

import care.mainstay.care.referrals.FundingRoute;
import care.mainstay.care.referrals.NewReferral;
import care.mainstay.care.referrals.OutcomeIntent;
import care.mainstay.care.referrals.ReferralState;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.care.referrals.WhenAndWhy;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.edge.imports.ImportKind;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Referrals: a council's are drafted and sent to the provider named; a provider's own, by people who came to it directly,
 * are drafted and taken on. Sending opens records between organisations, so each row is its own act; a row begun and
 * interrupted is finished when the file is brought again.
 */
@Component
class ReferralsIntake implements Intake<ReferralsIntake.Asked> {

    private static final Map<String, FundingRoute> USUAL = Map.of(
            "council", FundingRoute.COUNCIL_COMMISSIONED,
            "la", FundingRoute.COUNCIL_COMMISSIONED,
            "local-authority", FundingRoute.COUNCIL_COMMISSIONED,
            "chc", FundingRoute.CONTINUING_HEALTHCARE,
            "dp", FundingRoute.DIRECT_PAYMENT,
            "isf", FundingRoute.INDIVIDUAL_SERVICE_FUND,
            "private", FundingRoute.SELF_FUNDER,
            "self-funded", FundingRoute.SELF_FUNDER,
            "self-funding", FundingRoute.SELF_FUNDER);

    /** A row: for whom, what, of whom, since when. */
    record Asked(
            String person, NewReferral.Request request, Optional<OrganisationId> provider, Optional<Instant> sentAt) {}

    private final Referrals referrals;
    private final Organisations organisations;
    private final Whom whom;
    private final InstantSource clock;
    private final TransactionTemplate reading;

    ReferralsIntake(
            Referrals referrals,
            Organisations organisations,
            Whom whom,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.referrals = referrals;
        this.organisations = organisations;
        this.whom = whom;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
    }

    @Override
    public ImportKind kind() {
        return ImportKind.REFERRALS;
    }

    @Override
    public boolean actsRowByRow() {
        return true;
    }

    @Override
    public Asked read(MappedRow row, Bringing bringing) {
        var intents = new ArrayList<OutcomeIntent>();
        intents.add(new OutcomeIntent(
                row.needed("outcome-1"),
                row.choice("domain-1", OutcomeIntent.Domain.class, Map.of()).orElse(OutcomeIntent.Domain.INDEPENDENCE),
                row.choice("kind-1", OutcomeIntent.Kind.class, Map.of()).orElse(OutcomeIntent.Kind.IMPROVE)));
        for (var more : List.of("outcome-2", "outcome-3")) {
            row.optional(more)
                    .ifPresent(words -> intents.add(
                            new OutcomeIntent(words, OutcomeIntent.Domain.INDEPENDENCE, OutcomeIntent.Kind.IMPROVE)));
        }
        var fallback = isProvider(bringing) ? FundingRoute.SELF_FUNDER : FundingRoute.COUNCIL_COMMISSIONED;
        var request = new NewReferral.Request(
                row.choice("funding", FundingRoute.class, USUAL).orElse(fallback),
                row.neededNumber("hours-a-week"),
                row.neededDate("start-wanted-on"),
                row.needed("why-now"),
                intents);
        var sentAt = row.date("sent-on")
                .map(day -> day.atTime(12, 0).atZone(LondonTime.ZONE).toInstant());
        var asked = new Asked(row.needed("person"), request, provider(row, bringing), sentAt);
        if (row.problems().isEmpty()) {
            referrals
                    .problemsWith(request)
                    .forEach(each -> row.problem(each.field(), each.code(), each.words(), each.whatToDo()));
        }
        return asked;
    }

    @Override
    public List<Verdict> consider(List<Draft<Asked>> drafts, Bringing bringing) {
        return drafts.stream()
                .map(draft -> person(draft, bringing)
                        .map(person -> Verdict.taken(draft.id()))
                        .orElseGet(() -> unknownPerson(draft)))
                .toList();
    }

    @Override
    public List<Verdict> take(List<Draft<Asked>> drafts, Bringing bringing) {
        return drafts.stream().map(draft -> takeOne(draft, bringing)).toList();
    }

    private Verdict takeOne(Draft<Asked> draft, Bringing bringing) {
        var person = person(draft, bringing);
        if (person.isEmpty()) {
            return unknownPerson(draft);
        }
        var id = new ReferralId(draft.id());
        var asked = draft.content();
        var when = WhenAndWhy.at(asked.sentAt().orElseGet(clock::instant));
        if (referrals.find(id).isEmpty()) {
            referrals.draft(new NewReferral(Optional.of(id), person.get(), asked.request()), when);
        }
        var state = referrals.find(id).orElseThrow().state();
        if (state == ReferralState.DRAFT && asked.provider().isPresent()) {
            referrals.send(id, asked.provider().get(), when);
        } else if (state == ReferralState.DRAFT) {
            referrals.accept(id, when);
        }
        return Verdict.taken(id.value());
    }

    private Optional<PersonId> person(Draft<Asked> draft, Bringing bringing) {
        var name = draft.content().person();
        return Optional.ofNullable(reading.execute(status -> whom.people(List.of(name), bringing)))
                .map(found -> found.get(name));
    }

    private Verdict unknownPerson(Draft<Asked> draft) {
        return Verdict.refused(List.of(
                Bringing.unknown("person", ImportKind.PEOPLE, draft.content().person())));
    }

    private Optional<OrganisationId> provider(MappedRow row, Bringing bringing) {
        if (isProvider(bringing)) {
            return Optional.empty();
        }
        var name = row.needed("provider");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var providers = organisations.ofKind(Organisation.Kind.PROVIDER);
        var found = providers.stream()
                .filter(provider -> provider.name().toLowerCase(Locale.UK).equals(name.toLowerCase(Locale.UK))
                        || provider.code().filter(name::equalsIgnoreCase).isPresent()
                        || provider.id().toString().equals(name))
                .findFirst();
        if (found.isEmpty()) {
            row.problem(
                    "provider",
                    "imports.unknown-provider",
                    "There is no provider “" + name + "” here.",
                    "Write its name or registered code as one of: "
                            + String.join(
                                    ", ",
                                    providers.stream().map(Organisation::name).toList()) + ".");
        }
        return found.map(Organisation::id);
    }

    private boolean isProvider(Bringing bringing) {
        return organisations
                .find(bringing.caller().organisation())
                .filter(organisation -> organisation.kind() == Organisation.Kind.PROVIDER)
                .isPresent();
    }
}
