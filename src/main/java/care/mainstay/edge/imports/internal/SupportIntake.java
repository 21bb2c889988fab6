package care.mainstay.edge.imports.internal;

import care.mainstay.care.referrals.CareActOutcome;
import care.mainstay.care.referrals.EndReason;
import care.mainstay.care.referrals.NewAssessment;
import care.mainstay.care.referrals.Referral;
import care.mainstay.care.referrals.ReferralState;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.care.referrals.UnableToAchieve;
import care.mainstay.care.referrals.Wellbeing;
import care.mainstay.care.referrals.WhenAndWhy;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.edge.imports.ImportKind;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Support that a provider took on: the referral that waits for its answer is accepted, assessed and started on the days
 * the row gives. Each step opens or closes records between organisations, so each is its own act; a row begun and
 * interrupted goes on from where it stands when the file is brought again.
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
    private final Whom whom;
    private final InstantSource clock;
    private final TransactionTemplate reading;

    SupportIntake(Referrals referrals, Whom whom, InstantSource clock, PlatformTransactionManager transactions) {
        this.referrals = referrals;
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
                        "Support would have started on " + day + ", before the assessment on " + assessedOn + ".",
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
        return drafts.stream()
                .map(draft -> referral(draft, bringing)
                        .map(found -> Verdict.taken(found.id().value()))
                        .orElseGet(() -> nothingWaits(draft)))
                .toList();
    }

    @Override
    public List<Verdict> take(List<Draft<Taken>> drafts, Bringing bringing) {
        return drafts.stream().map(draft -> takeOne(draft, bringing)).toList();
    }

    private Verdict takeOne(Draft<Taken> draft, Bringing bringing) {
        var found = referral(draft, bringing);
        if (found.isEmpty()) {
            return nothingWaits(draft);
        }
        var id = found.get().id();
        var support = draft.content();
        var assessedOn = support.assessment().assessedOn();
        step(id, ReferralState.OFFERED, () -> referrals.accept(id, at(support.acceptedOn(), 9)));
        step(id, ReferralState.ACCEPTED, () -> referrals.beginAssessment(id, at(assessedOn, 10)));
        step(id, ReferralState.IN_ASSESSMENT, () -> {
            boolean assessed = referrals.assessments(found.get().person()).stream()
                    .anyMatch(one -> one.referral().equals(id));
            if (!assessed) {
                referrals.recordAssessment(id, support.assessment());
            }
        });
        support.startedOn().ifPresent(day -> {
            step(id, ReferralState.IN_ASSESSMENT, () -> referrals.beginPlanning(id, at(assessedOn, 12)));
            step(id, ReferralState.PLANNING, () -> referrals.activate(id, at(day, day.equals(assessedOn) ? 13 : 7)));
        });
        support.endedOn()
                .ifPresent(day -> step(
                        id,
                        ReferralState.ACTIVE,
                        () -> referrals.end(id, support.endReason().orElseThrow(), at(day, 18))));
        return Verdict.taken(id.value());
    }

    /** Takes a step where the referral stands before it, and leaves it alone where it has gone on. */
    private void step(ReferralId id, ReferralState before, Runnable step) {
        if (referrals.find(id).filter(one -> one.state() == before).isPresent()) {
            step.run();
        }
    }

    /** The person's referral to the caller's organisation that waits, is under way, or ended as the row says. */
    private Optional<Referral> referral(Draft<Taken> draft, Bringing bringing) {
        var name = draft.content().person();
        return Optional.ofNullable(reading.execute(status -> whom.people(List.of(name), bringing)))
                .map(found -> found.get(name))
                .flatMap(person -> ours(person, draft.content(), bringing));
    }

    private Optional<Referral> ours(PersonId person, Taken support, Bringing bringing) {
        return referrals.forPerson(person).stream()
                .filter(one -> one.state() == ReferralState.OFFERED
                        || one.state().isOpen()
                        || support.endedOn().isPresent() && one.endedOn().equals(support.endedOn()))
                .filter(one -> one.provider()
                        .filter(bringing.caller().organisation()::equals)
                        .isPresent())
                .findFirst();
    }

    private static Verdict nothingWaits(Draft<Taken> draft) {
        return Verdict.refused(
                "imports.no-referral",
                "person",
                "No referral of “" + draft.content().person() + "” to you is open.",
                "The council sends it first, or you bring it in as a referral of your own.");
    }

    private WhenAndWhy at(LocalDate day, int hour) {
        var moment = day.atTime(hour, 0).atZone(LondonTime.ZONE).toInstant();
        Instant now = clock.instant();
        return WhenAndWhy.at(moment.isAfter(now) && LondonTime.day(now).equals(day) ? now : moment);
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
