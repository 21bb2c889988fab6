package care.mainstay.money.settlement.internal;

import care.mainstay.care.referrals.EndReason;
import care.mainstay.care.referrals.Referral;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.contracts.PersonUnderContract;
import care.mainstay.money.settlement.GatherRequest;
import care.mainstay.money.settlement.InputTable;
import care.mainstay.money.settlement.InputTableSource;
import care.mainstay.money.settlement.internal.calculation.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** When each person was under the contract, and when and why their support ended. */
@Component
class PeopleSource implements InputTableSource {

    private final Contracts contracts;
    private final Referrals referrals;

    PeopleSource(Contracts contracts, Referrals referrals) {
        this.contracts = contracts;
        this.referrals = referrals;
    }

    @Override
    public String name() {
        return Facts.Person.TABLE;
    }

    @Override
    public InputTable gather(GatherRequest request) {
        return Facts.people(facts(request));
    }

    /** The last moment of support of everybody whose support has ended, where that was before the cut-off. */
    Map<PersonId, Instant> lastMoments(GatherRequest request) {
        var moments = new HashMap<PersonId, Instant>();
        for (var facts : facts(request)) {
            var last = facts.endedOn()
                    .filter(day -> !facts.endedBecause().equals("no-longer-needed"))
                    .map(day -> London.endOf(day, request.cutOff()))
                    .orElse(request.cutOff());
            moments.merge(facts.person(), last, (one, other) -> one.isAfter(other) ? one : other);
        }
        return moments;
    }

    private List<Facts.Person> facts(GatherRequest request) {
        var known = London.day(request.cutOff());
        var ever = new DateRange(LocalDate.EPOCH, request.month().until());
        var under = contracts.people(request.contract(), ever, request.cutOff()).stream()
                .filter(person -> request.people().contains(person.person()))
                .toList();
        var referred = referrals
                .asKnown(
                        under.stream().map(PersonUnderContract::referral).collect(Collectors.toSet()), request.cutOff())
                .stream()
                .collect(Collectors.toMap(Referral::id, referral -> referral));
        return under.stream()
                .map(person -> facts(person, Optional.ofNullable(referred.get(person.referral())), known))
                .toList();
    }

    /** An end of support that lay after the cut-off was not known then. */
    private static Facts.Person facts(PersonUnderContract person, Optional<Referral> referral, LocalDate known) {
        var ended = referral.flatMap(Referral::endedOn).filter(day -> !day.isAfter(known));
        return new Facts.Person(
                person.person(),
                person.from(),
                person.until(),
                referral.flatMap(Referral::startedOn)
                        .filter(day -> day.isAfter(person.from()))
                        .orElse(person.from()),
                ended,
                ended.flatMap(day -> referral.flatMap(Referral::endReason))
                        .map(EndReason::code)
                        .orElse(""),
                new EvidenceRef("referrals.referral", person.referral().value()));
    }
}
