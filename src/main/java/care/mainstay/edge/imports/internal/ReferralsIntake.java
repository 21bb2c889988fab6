package care.mainstay.edge.imports.internal;

import care.mainstay.care.referrals.BroughtReferrals;
import care.mainstay.care.referrals.FundingRoute;
import care.mainstay.care.referrals.NewReferral;
import care.mainstay.care.referrals.OutcomeIntent;
import care.mainstay.care.referrals.Referral;
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
 * are drafted and taken on. Sending opens records between organisations, so each row is an act of its own: all of it or
 * nothing.
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
    private final BroughtReferrals brought;
    private final Organisations organisations;
    private final Whom whom;
    private final InstantSource clock;
    private final TransactionTemplate reading;

    ReferralsIntake(
            Referrals referrals,
            BroughtReferrals brought,
            Organisations organisations,
            Whom whom,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.referrals = referrals;
        this.brought = brought;
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
        return drafts.stream().map(draft -> takeOne(draft, bringing, true)).toList();
    }

    @Override
    public List<Verdict> take(List<Draft<Asked>> drafts, Bringing bringing) {
        return drafts.stream().map(draft -> takeOne(draft, bringing, false)).toList();
    }

    private Verdict takeOne(Draft<Asked> draft, Bringing bringing, boolean trial) {
        var person = person(draft, bringing);
        if (person.isEmpty()) {
            return unknownPerson(draft);
        }
        var id = new ReferralId(draft.id());
        var asked = draft.content();
        var here = referrals.find(id);
        if (here.isPresent()) {
            return isThat(here.get(), person.get(), asked) ? Verdict.before(draft.id()) : another(draft);
        }
        var referral = new NewReferral(Optional.of(id), person.get(), asked.request());
        var when = WhenAndWhy.at(asked.sentAt().orElseGet(clock::instant));
        if (asked.provider().isPresent()) {
            brought.refer(referral, asked.provider().get(), when, trial);
        } else {
            brought.takeOn(referral, when, trial);
        }
        return Verdict.taken(id.value());
    }

    /** Whether a referral that was brought just before an interruption, and is not yet remembered, is the row's. */
    private static boolean isThat(Referral here, PersonId person, Asked asked) {
        return here.person().equals(person)
                && here.counterparty().equals(asked.provider())
                && words(here.request()).equals(words(asked.request()));
    }

    /** What is asked for, as it is kept: without blanks at the ends and noughts behind the hours. */
    private static List<Object> words(NewReferral.Request request) {
        var intents = request.intents().stream()
                .map(intent -> List.of(intent.words().strip(), intent.domain(), intent.kind()))
                .toList();
        return List.of(
                request.funding(),
                request.hoursAWeek().stripTrailingZeros(),
                request.startWantedOn(),
                request.whyNow().strip(),
                intents);
    }

    private static Verdict another(Draft<Asked> draft) {
        return Verdict.refused(List.of(Run.changed(draft.reference())));
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
