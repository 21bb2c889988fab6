package care.mainstay.care.outcomes;

import care.mainstay.foundation.kernel.UserId;
import care.mainstay.people.persons.DecidedBy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where each party stands on an outcome, as far as the reader may know.
 *
 * @param askedOn since when they have been asked as they are now: the day of the newest wording, target, date or starting
 *     point; earlier answers are none to this, but the provider's, who wrote it
 * @param parties one line for each party that the funding route names
 * @param agreedOn the day the last of them agreed; empty while one has not
 * @param agreedForPaymentOn the same, counting a party deemed to agree after silence: enough for payment, for nothing else
 */
public record Agreement(
        LocalDate askedOn,
        List<Standing> parties,
        Optional<LocalDate> agreedOn,
        Optional<LocalDate> agreedForPaymentOn) {

    /** After this many days without an answer whoever contracts is reminded, for the first time. */
    public static final int REMINDED_AFTER_DAYS = 7;

    /** After this many days they are reminded again; at a council as an alert, which does not go away unanswered. */
    public static final int ESCALATED_AFTER_DAYS = 14;

    /**
     * After this many days without an answer whoever contracts is deemed to agree, for payment only; never sooner after the
     * second reminder than it should have come before, and never without one.
     */
    public static final int DEEMED_AFTER_DAYS = 28;

    /**
     * One party's answer, or its silence.
     *
     * @param on the day it answered
     * @param remindedOn the days on which it was reminded of what is asked now, the earliest first, at most two
     * @param deemedOn the day from which silence counts as agreement for payment; empty when it answered. The person is
     *     never deemed to agree
     */
    public record Standing(
            Party party,
            AgreementAnswer.Answer answer,
            Optional<LocalDate> on,
            Optional<DecidedBy> decidedBy,
            Optional<UserId> recordedBy,
            String words,
            List<LocalDate> remindedOn,
            Optional<LocalDate> deemedOn) {}

    /** The day from which silence would count, as reminders stand; empty until the second has been sent. */
    public static Optional<LocalDate> deemedFrom(LocalDate askedOn, List<LocalDate> remindedOn) {
        if (remindedOn.size() < 2) {
            return Optional.empty();
        }
        var counted = askedOn.plusDays(DEEMED_AFTER_DAYS);
        var warned = remindedOn.get(1).plusDays(DEEMED_AFTER_DAYS - ESCALATED_AFTER_DAYS);
        return Optional.of(warned.isAfter(counted) ? warned : counted);
    }

    public Standing of(Party party) {
        return parties.stream()
                .filter(standing -> standing.party() == party)
                .findFirst()
                .orElseThrow();
    }

    public boolean isAgreed() {
        return agreedOn.isPresent();
    }

    /** Enough to begin: the person and the provider. Support does not wait for whoever pays. */
    public boolean isAgreedForCare() {
        return parties.stream()
                .filter(standing -> standing.party() == Party.PERSON || standing.party() == Party.PROVIDER)
                .allMatch(standing -> standing.answer() == AgreementAnswer.Answer.AGREE);
    }

    public boolean isDisputed() {
        return parties.stream().anyMatch(standing -> standing.answer() == AgreementAnswer.Answer.DISAGREE);
    }
}
