package care.mainstay.care.outcomes.rules;

import static care.mainstay.care.outcomes.AchievementStatus.ACHIEVED;
import static care.mainstay.care.outcomes.AchievementStatus.IMPROVING;
import static care.mainstay.care.outcomes.AchievementStatus.NOT_ENOUGH_EVIDENCE;
import static care.mainstay.care.outcomes.AchievementStatus.NO_PROGRESS;
import static care.mainstay.care.outcomes.AchievementStatus.SUSTAINING;

import care.mainstay.care.outcomes.Achievement;
import care.mainstay.care.outcomes.Achievement.Week;
import care.mainstay.care.outcomes.AchievementStatus;
import care.mainstay.care.outcomes.EvidenceStrength.Freshness;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.ObservationSource.Voice;
import care.mainstay.care.outcomes.StatusOverride;
import care.mainstay.care.outcomes.Why;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One outcome being judged as of one moment. */
final class Judgement {

    /** What has been achieved and has lasted this long is "achieved and lasting". */
    static final int LASTING_AFTER_DAYS = 28;

    /** After support ended because it succeeded, somebody gets in touch after 6 and 12 weeks: looks are due so rarely. */
    static final int FOLLOW_UP_EVERY_DAYS = 42;

    /** Nothing after the second follow-up contact, and a fortnight's grace, changes a finished outcome. */
    private static final int FOLLOWED_FOR_DAYS = 2 * FOLLOW_UP_EVERY_DAYS + 14;

    private final CaseFile file;
    private final Instant asOf;
    private final Instant recordedBy;
    private final RunningDays clock;
    private final LocalDate today;
    private final LocalDate startedOn;
    private final int dueEveryDays;
    private final List<Look> looks;
    private final List<Week> weeks;
    private final TargetLine line;
    private final int age;
    private final Freshness freshness;
    private final Holding holding;
    private final AbsenceRule.@Nullable Found absence;

    Judgement(CaseFile file, Instant asOf, Instant recordedBy) {
        this(file, asOf, recordedBy, UnaryOperator.identity());
    }

    /** {@code hearing} says in whose voice each look is heard. */
    private Judgement(CaseFile file, Instant asOf, Instant recordedBy, UnaryOperator<List<Look>> hearing) {
        this.file = file;
        this.asOf = asOf;
        this.recordedBy = recordedBy;
        clock = new RunningDays(file.pauses());
        today = lastDayThatCounts();
        startedOn = file.startedOn().orElse(file.terms().startsOn());
        dueEveryDays = isFollowedUp()
                ? Math.max(FOLLOW_UP_EVERY_DAYS, file.terms().dueEveryDays())
                : file.terms().dueEveryDays();
        looks = hearing.apply(Look.counting(file.observations(), file.provider(), asOf, recordedBy, today));
        weeks = Weekly.series(file.measure(), looks, today);
        line = new TargetLine(file);
        age = StrengthRule.age(looks, startedOn, today, clock);
        freshness = StrengthRule.freshness(age, dueEveryDays);
        if (file.measure().isAbsence()) {
            absence = new AbsenceRule(file, clock, looks, dueEveryDays).walk(startedOn, today);
            holding = absence.holding();
        } else {
            absence = null;
            var accounts = Account.of(file.measure(), looks, today);
            holding = new TargetMetRule(file, line, clock, accounts, dueEveryDays).walk(startedOn, today);
        }
    }

    private boolean isFollowedUp() {
        return file.lifecycle() == Lifecycle.COMPLETED;
    }

    private LocalDate lastDayThatCounts() {
        var day = Look.dayOf(asOf);
        var last = file.ended().map(ended -> isFollowedUp() ? ended.plusDays(FOLLOWED_FOR_DAYS) : ended);
        return last.filter(day::isAfter).orElse(day);
    }

    Achievement achievement() {
        var strength = StrengthRule.of(looks, holding, age, dueEveryDays, today, clock);
        var progress = progress();
        var status = status(progress.status());
        var override = file.override()
                .filter(given ->
                        !given.at().isAfter(recordedBy) && !given.until().isBefore(Look.dayOf(asOf)));
        var finding = new Findings(
                file, clock, line, startedOn, today, dueEveryDays, looks, age, freshness, holding, absence);
        var why = finding.why(status, progress.why(), sustainedDays());
        if (override.isPresent()) {
            why = finding.overridden(override.get(), why);
        }
        boolean achieved = status.isAchieved();
        boolean borneOut = isBorneOut(status, override);
        var changes = new ArrayList<String>(finding.whatWouldChange(status, strength, override));
        if (achieved && !borneOut) {
            changes.add(
                    "All of it was written down by the provider. What the person, the family, the council or a reviewer"
                            + " writes down themselves would make it count where money depends on it.");
        }
        return new Achievement(
                file.outcome(),
                asOf,
                override.map(StatusOverride::status).orElse(status),
                status,
                override,
                borneOut,
                achieved ? holding.achievedOn() : Optional.empty(),
                holding.firstAchievedOn(),
                achieved ? sustainedDays() : 0,
                strength,
                AchievementRules.VERSION,
                rules(why),
                why,
                finding.contradictions(),
                finding.missing(status),
                List.copyOf(changes),
                (int) looks.stream().filter(look -> !look.open()).count(),
                weeks);
    }

    /** A person's words that only the payee wrote down are the payee's words where money is concerned. */
    private boolean isBorneOut(AchievementStatus status, Optional<StatusOverride> override) {
        if (override.isPresent()) {
            return override.get().status().isAchieved()
                    && !override.get().keeper().equals(file.provider());
        }
        if (!status.isAchieved()) {
            return false;
        }
        boolean heardThroughProvider =
                looks.stream().anyMatch(look -> look.byProvider() && look.voice() != Voice.PROVIDER);
        return !heardThroughProvider
                || new Judgement(file, asOf, recordedBy, Look::inTheVoiceOfWhoWroteThemDown)
                        .holding
                        .achievedOn()
                        .isPresent();
    }

    private AchievementStatus status(AchievementStatus progress) {
        if (file.startedOn().isEmpty() || looks.isEmpty() || freshness == Freshness.STALE) {
            return NOT_ENOUGH_EVIDENCE;
        }
        if (holding.achievedOn().isPresent()) {
            return sustainedDays() >= LASTING_AFTER_DAYS ? SUSTAINING : ACHIEVED;
        }
        boolean over = file.ended().isPresent();
        boolean late = today.isAfter(clock.after(
                file.terms().targetDate(),
                clock.stoppedBetween(startedOn, file.terms().targetDate())));
        if (over || (late && progress != IMPROVING && !holding.holdsNow())) {
            return NO_PROGRESS;
        }
        return progress;
    }

    /** Days since it was achieved that somebody's looking bears out: a look vouches for one interval after it. */
    private int sustainedDays() {
        if (holding.achievedOn().isEmpty() || looks.isEmpty()) {
            return 0;
        }
        var vouchedUntil = clock.after(looks.get(looks.size() - 1).day(), dueEveryDays);
        return clock.between(holding.achievedOn().get(), vouchedUntil.isBefore(today) ? vouchedUntil : today);
    }

    private ProgressRule.Progress progress() {
        return absence == null
                ? new ProgressRule(file, clock, line, looks, weeks, startedOn, today).progress()
                : AbsenceProgress.of(looks, absence, startedOn, today, clock);
    }

    private static List<String> rules(Why why) {
        var ids = new LinkedHashSet<String>();
        var waiting = new ArrayList<Why>(List.of(why));
        while (!waiting.isEmpty()) {
            var next = waiting.remove(0);
            ids.add(next.rule());
            waiting.addAll(next.because());
        }
        return List.copyOf(ids);
    }
}
