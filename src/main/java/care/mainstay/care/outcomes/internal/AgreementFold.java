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
 * <p>The answer that a party gave last stands, as long as what was asked does: once the target, a date or the starting
 * point has become another, everybody is asked anew except the provider, who leads on the outcome and wrote the new
 * terms. A council or other contracting party that says nothing though it was reminded twice is deemed to agree after
 * {@value Agreement#DEEMED_AFTER_DAYS} days, for payment only; the person and the provider never are.
 */
final class AgreementFold {

    private AgreementFold() {}

    /**
     * What the parties are asked.
     *
     * @param sinceVersion the oldest terms that ask the same as the newest do
     * @param on the day of the newest wording or of those terms, from which silence is counted
     */
    record Question(int sinceVersion, LocalDate on) {}

    /** One answer as it is kept, with the version of the terms it was given to. */
    record Given(
            Party party,
            int termsVersion,
            Answer answer,
            LocalDate on,
            Optional<DecidedBy> decidedBy,
            Optional<UserId> by,
            String words) {}

    /** One reminder as it is kept: of what was asked since a day. */
    record Reminder(Party party, LocalDate askedOn, LocalDate on) {}

    /** Whose silence can come to count: whoever pays. */
    static boolean canBeDeemed(Party party) {
        return party == Party.COUNCIL || party == Party.CONTRACTING_PARTY;
    }

    /** {@code answers} and {@code reminders} come in the order they were given. */
    static Agreement fold(
            FundingRoute route, Question question, List<Given> answers, List<Reminder> reminders, LocalDate today) {
        var parties = new ArrayList<Standing>();
        for (Party party : route.parties()) {
            parties.add(answers.stream()
                    .filter(given -> given.party() == party)
                    .reduce((earlier, later) -> later)
                    .filter(given -> given.answer() != Answer.PENDING)
                    .filter(given -> party == Party.PROVIDER || given.termsVersion() >= question.sinceVersion())
                    .map(given -> new Standing(
                            party,
                            given.answer(),
                            Optional.of(given.on()),
                            given.decidedBy(),
                            given.by(),
                            given.words(),
                            List.of(),
                            Optional.empty()))
                    .orElseGet(() -> silent(party, question.on(), reminders, today)));
        }
        return new Agreement(question.on(), List.copyOf(parties), lastDay(parties, false), lastDay(parties, true));
    }

    private static Standing silent(Party party, LocalDate askedOn, List<Reminder> reminders, LocalDate today) {
        var remindedOn = reminders.stream()
                .filter(reminder ->
                        reminder.party() == party && reminder.askedOn().equals(askedOn))
                .map(Reminder::on)
                .toList();
        return new Standing(
                party,
                Answer.PENDING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                remindedOn,
                Agreement.deemedFrom(askedOn, remindedOn).filter(day -> !day.isAfter(today)));
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
