package care.mainstay.money.settlement.internal.calculation;

import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An outcome to be judged: as usual, agreed since September, baseline locked, improving, nobody asked yet. */
public final class AnOutcome {

    private final PersonId person;
    private final OutcomeId id;
    private String domain = "independence";
    private boolean funded = true;
    private Optional<LocalDate> agreedOn = Optional.of(LocalDate.of(2026, 9, 1));
    private Optional<LocalDate> endedOn = Optional.empty();
    private Optional<LocalDate> lockedOn = Optional.of(LocalDate.of(2026, 9, 10));
    private boolean independent = true;
    private String status = "improving";
    private boolean achieved;
    private Optional<LocalDate> achievedOn = Optional.empty();
    private boolean borneOut = true;
    private String overriddenBy = "";
    private int weeks;
    private String confirmation = "unconfirmed";
    private String collectedBy = "";
    private String feasibility = "none";
    private Optional<BigDecimal> contribution = Optional.empty();

    private AnOutcome(PersonId person, OutcomeId id) {
        this.person = person;
        this.id = id;
    }

    public static AnOutcome of(PersonId person, OutcomeId id) {
        return new AnOutcome(person, id);
    }

    public AnOutcome in(String domain) {
        this.domain = domain;
        return this;
    }

    public AnOutcome unfunded() {
        funded = false;
        return this;
    }

    public AnOutcome agreedOn(LocalDate day) {
        agreedOn = Optional.of(day);
        return this;
    }

    public AnOutcome notAgreed() {
        agreedOn = Optional.empty();
        return this;
    }

    public AnOutcome endedOn(LocalDate day) {
        endedOn = Optional.of(day);
        return this;
    }

    public AnOutcome baselineLockedOn(LocalDate day) {
        lockedOn = Optional.of(day);
        return this;
    }

    public AnOutcome withoutBaseline() {
        lockedOn = Optional.empty();
        return this;
    }

    public AnOutcome baselineByTheProvider() {
        independent = false;
        return this;
    }

    public AnOutcome status(String code) {
        status = code;
        return this;
    }

    public AnOutcome achievedAndHeldFor(int weeks) {
        status = weeks >= 6 ? "sustaining" : "achieved";
        achieved = true;
        achievedOn = Optional.of(LocalDate.of(2026, 12, 1).minusWeeks(weeks));
        this.weeks = weeks;
        return this;
    }

    public AnOutcome onTheProvidersWordAlone() {
        borneOut = false;
        return this;
    }

    public AnOutcome confirmedBy(String collector) {
        confirmation = "confirmed";
        collectedBy = collector;
        return this;
    }

    public AnOutcome confirmation(String code) {
        confirmation = code;
        return this;
    }

    public AnOutcome feasibility(String code) {
        feasibility = code;
        return this;
    }

    public AnOutcome contribution(String share) {
        contribution = Optional.of(new BigDecimal(share));
        return this;
    }

    public AnOutcome overriddenBy(String whose) {
        overriddenBy = whose;
        return this;
    }

    Facts.Outcome facts() {
        var number = id.value().getLeastSignificantBits();
        return new Facts.Outcome(
                person,
                id,
                domain,
                funded,
                Optional.of(LocalDate.of(2026, 9, 1)),
                agreedOn,
                endedOn,
                lockedOn,
                independent,
                status,
                achieved,
                borneOut,
                overriddenBy,
                achievedOn,
                weeks,
                confirmation,
                collectedBy,
                feasibility,
                contribution,
                List.of(AMonth.ref("outcomes.observation", number)),
                confirmation.equals("unconfirmed") ? List.of() : List.of(AMonth.ref("reviews.confirmation", number)),
                feasibility.equals("none") && contribution.isEmpty()
                        ? List.of()
                        : List.of(AMonth.ref("reviews.impartial-decision", number)),
                new care.mainstay.foundation.kernel.EvidenceRef("outcomes.outcome", id.value()));
    }
}
