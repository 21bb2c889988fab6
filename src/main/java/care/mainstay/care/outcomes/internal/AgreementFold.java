package care.mainstay.care.outcomes.internal;

import care.mainstay.care.outcomes.Agreement;
import care.mainstay.care.outcomes.Agreement.Standing;
import care.mainstay.care.outcomes.AgreementAnswer.Answer;
import care.mainstay.care.outcomes.FundingRoute;
import care.mainstay.care.outcomes.Party;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.people.persons.DecidedBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the parties stand, from what each has answered.
 *
 * <p>The answer that a party gave last stands. A council or other contracting party that says nothing is deemed to agree after
 * {@value Agreement#DEEMED_AFTER_DAYS} days, for payment only; the person and the provider never are.
 */
final class AgreementFold {

    private AgreementFold() {}

    /** One answer as it is kept. */
    record Given(
            Party party,
            Answer answer,
            LocalDate on,
            Optional<DecidedBy> decidedBy,
            Optional<UserId> by,
            String words) {}

    /**
     * @param askedOn the day of the newest wording, from which silence is counted
     * @param answers in the order they were given
     */
    static Agreement fold(FundingRoute route, LocalDate askedOn, List<Given> answers, LocalDate today) {
        var parties = new ArrayList<Standing>();
        for (Party party : route.parties()) {
            parties.add(answers.stream()
                    .filter(given -> given.party() == party)
                    .reduce((earlier, later) -> later)
                    .filter(given -> given.answer() != Answer.PENDING)
                    .map(given -> new Standing(
                            party,
                            given.answer(),
                            Optional.of(given.on()),
                            given.decidedBy(),
                            given.by(),
                            given.words(),
                            Optional.empty()))
                    .orElseGet(() -> silent(party, askedOn, today)));
        }
        return new Agreement(List.copyOf(parties), lastDay(parties, false), lastDay(parties, true));
    }

    private static Standing silent(Party party, LocalDate askedOn, LocalDate today) {
        var deemedOn = askedOn.plusDays(Agreement.DEEMED_AFTER_DAYS);
        boolean canBeDeemed = party == Party.COUNCIL || party == Party.CONTRACTING_PARTY;
        return new Standing(
                party,
                Answer.PENDING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                canBeDeemed && !deemedOn.isAfter(today) ? Optional.of(deemedOn) : Optional.empty());
    }

    private static Optional<LocalDate> lastDay(List<Standing> parties, boolean countDeemed) {
        var last = LocalDate.MIN;
        for (Standing standing : parties) {
            var day = standing.answer() == Answer.AGREE
                    ? standing.on()
                    : countDeemed ? standing.deemedOn() : Optional.<LocalDate>empty();
            if (day.isEmpty()) {
                return Optional.empty();
            }
            last = day.get().isAfter(last) ? day.get() : last;
        }
        return Optional.of(last);
    }
}
