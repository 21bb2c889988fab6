package care.mainstay.edge.imports.internal;

import care.mainstay.care.referrals.BroughtReferrals;
import care.mainstay.care.referrals.BroughtSupport;
import care.mainstay.care.referrals.CareActOutcome;
import care.mainstay.care.referrals.EndReason;
import care.mainstay.care.referrals.NewAssessment;
import care.mainstay.care.referrals.Referral;
import care.mainstay.care.referrals.ReferralState;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.care.referrals.UnableToAchieve;
import care.mainstay.care.referrals.Wellbeing;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.edge.imports.ImportKind;
import care.mainstay.foundation.kernel.InWords;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.foundation.kernel.Refused;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Support that a provider took on: the referral that waits for its answer is accepted, assessed and started on the days
 * the row gives, all of it or nothing. It opens and closes records between organisations, so each row is an act of its
 * own; one that was interrupted before its ending goes on from there when the file is brought again.
 */
@Component
class SupportIntake implements Intake<SupportIntake.Taken> {

    /** A row: whose support, how it was assessed, and from when until when it was given. */
    record Taken(
            String person,
            LocalDate acceptedOn,
            NewAssessment assessment,
            Optional<LocalDate> startedOn,
            Optional<LocalDate> endedOn,
            Optional<EndReason> endReason) {}

    private final Referrals referrals;
    private final BroughtReferrals brought;
    private final Whom whom;
    private final InstantSource clock;
    private final TransactionTemplate reading;

    SupportIntake(
            Referrals referrals,
            BroughtReferrals brought,
            Whom whom,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.referrals = referrals;
        this.brought = brought;
        this.whom = whom;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
    }

    @Override
    public ImportKind kind() {
        return ImportKind.SUPPORT;
    }

    @Override
    public boolean actsRowByRow() {
        return true;
    }

    @Override
    public Taken read(MappedRow row, Bringing bringing) {
        var assessedOn = row.neededDate("assessed-on");
        var startedOn = row.date("started-on");
        var endedOn = row.date("ended-on");
        var endReason = row.choice("end-reason", EndReason.class, Map.of());
        startedOn
                .filter(day -> day.isBefore(assessedOn))
                .ifPresent(day -> row.problem(
                        "started-on",
                        "imports.started-before-assessed",
                        "Support would have started on " + InWords.date(day) + ", before the assessment on "
                                + InWords.date(assessedOn) + ".",
                        "Check the two days."));
        if (endedOn.isPresent() && (startedOn.isEmpty() || endReason.isEmpty())) {
            row.problem(
                    "end-reason",
                    "imports.end-incomplete",
                    "Support ended on " + endedOn.get() + ", and the row does not say "
                            + (startedOn.isEmpty() ? "when it started." : "why."),
                    "Fill in the day it started and the reason it ended.");
        }
        return new Taken(
                row.needed("person"),
                row.neededDate("accepted-on"),
                assessment(row, assessedOn),
                startedOn,
                endedOn,
                endReason);
    }

    @Override
    public List<Verdict> consider(List<Draft<Taken>> drafts, Bringing bringing) {
        return drafts.stream().map(draft -> takeOne(draft, bringing, true)).toList();
    }

    @Override
    public List<Verdict> take(List<Draft<Taken>> drafts, Bringing bringing) {
        return drafts.stream().map(draft -> takeOne(draft, bringing, false)).toList();
    }

    /** The latest referral that the row fits; where it fits none, what is wrong with the latest. */
    private Verdict takeOne(Draft<Taken> draft, Bringing bringing, boolean trial) {
        var candidates = candidates(draft, bringing);
        Optional<Refused> first = Optional.empty();
        for (var referral : candidates) {
            try {
                requireOnce(draft, referral.id(), bringing);
                brought.support(referral.id(), told(draft.content()), trial);
                bringing.named(referral.id().value(), draft.reference());
                return Verdict.taken(referral.id().value());
            } catch (Refused refused) {
                first = first.or(() -> Optional.of(refused));
            }
        }
        return first.map(refused -> Verdict.refused(refused.problems())).orElseGet(() -> nothingWaits(draft));
    }

    private void requireOnce(Draft<Taken> draft, ReferralId referral, Bringing bringing) {
        var twice = reading.execute(status -> bringing.otherName(referral.value(), draft.reference()));
        Objects.requireNonNull(twice).ifPresent(other -> {
            throw Refused.field(
                    "imports.support-twice",
                    "reference",
                    "“" + draft.reference() + "” is about the referral that “" + other + "” is about.",
                    "Maybe the package is in your system twice. Keep one of the two.");
        });
    }

    private BroughtSupport told(Taken support) {
        var assessedOn = support.assessment().assessedOn();
        return new BroughtSupport(
                at(support.acceptedOn(), 9),
                at(assessedOn, 10),
                support.assessment(),
                support.startedOn()
                        .map(day -> new BroughtSupport.Started(
                                at(assessedOn, 12), at(day, day.equals(assessedOn) ? 13 : 7))),
                support.endedOn()
                        .map(day -> new BroughtSupport.Ended(
                                at(day, 18), support.endReason().orElseThrow())));
    }

    /** The person's referrals to the caller's organisation that wait, are under way, or ended as the row says. */
    private List<Referral> candidates(Draft<Taken> draft, Bringing bringing) {
        var name = draft.content().person();
        return Optional.ofNullable(reading.execute(status -> whom.people(List.of(name), bringing)))
                .map(found -> found.get(name))
                .map(person -> ours(person, draft.content(), bringing))
                .orElse(List.of());
    }

    private List<Referral> ours(PersonId person, Taken support, Bringing bringing) {
        return referrals.forPerson(person).stream()
                .filter(one -> one.state() == ReferralState.OFFERED
                        || one.state().isOpen()
                        || support.endedOn().isPresent() && one.endedOn().equals(support.endedOn()))
                .filter(one -> one.provider()
                        .filter(bringing.caller().organisation()::equals)
                        .isPresent())
                .toList();
    }

    private static Verdict nothingWaits(Draft<Taken> draft) {
        return Verdict.refused(
                "imports.no-referral",
                "person",
                "No referral of “" + draft.content().person() + "” to you is open.",
                "The council sends it first, or you bring it in as a referral of your own.");
    }

    private Instant at(LocalDate day, int hour) {
        var moment = day.atTime(hour, 0).atZone(LondonTime.ZONE).toInstant();
        Instant now = clock.instant();
        return moment.isAfter(now) && LondonTime.day(now).equals(day) ? now : moment;
    }

    private static NewAssessment assessment(MappedRow row, LocalDate assessedOn) {
        var words = row.text("needs-words");
        var needs = new ArrayList<NewAssessment.Need>();
        for (var need : letters(row, "needs", CareActOutcome.class)) {
            needs.add(new NewAssessment.Need(need, Set.of(UnableToAchieve.A), words));
        }
        return new NewAssessment(
                assessedOn,
                row.needed("assessor"),
                row.text("present"),
                row.needed("strengths"),
                row.needed("what-matters"),
                true,
                needs,
                letters(row, "wellbeing", Wellbeing.class),
                row.text("wellbeing-words"));
    }

    private static <E extends Enum<E>> Set<E> letters(MappedRow row, String column, Class<E> type) {
        var found = EnumSet.noneOf(type);
        for (var letter : row.text(column).toUpperCase(Locale.ROOT).split("[^A-Z]+")) {
            if (!letter.isEmpty()) {
                row.attempt(column, () -> letter(type, letter)).ifPresent(found::add);
            }
        }
        return found;
    }

    private static <E extends Enum<E>> E letter(Class<E> type, String letter) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(letter)) {
                return constant;
            }
        }
        var last = type.getEnumConstants()[type.getEnumConstants().length - 1].name();
        throw new care.mainstay.edge.imports.reading.Unreadable(
                "imports.not-a-letter",
                "“" + letter.toLowerCase(Locale.ROOT) + "” is not one of the letters a to "
                        + last.toLowerCase(Locale.ROOT) + ".",
                "Write the letters with commas between them: a, b.");
    }
}
