package care.mainstay.care.outcomes.rules;

import care.mainstay.care.outcomes.Achievement;
import care.mainstay.care.outcomes.AchievementStatus;
import care.mainstay.care.outcomes.Baseline;
import care.mainstay.care.outcomes.Bearing;
import care.mainstay.care.outcomes.ExpectedCourse;
import care.mainstay.care.outcomes.FollowUp;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Measure;
import care.mainstay.care.outcomes.MeasureId;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.outcomes.OutcomeDomain;
import care.mainstay.care.outcomes.OutcomeKind;
import care.mainstay.care.outcomes.OutcomeTerms;
import care.mainstay.care.outcomes.Pause;
import care.mainstay.care.outcomes.StatusOverride;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.ObservationId;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.UserId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** What happened to one outcome, told day by day from Monday 5 January 2026 on, for the rules' tests. */
final class Story {

    static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final OrganisationId PROVIDER = new OrganisationId(new UUID(1, 1));
    private static final OrganisationId HOUSEHOLD = new OrganisationId(new UUID(1, 2));
    private static final OutcomeId OUTCOME = new OutcomeId(new UUID(2, 1));

    private final Measure measure;
    private final OutcomeKind kind;
    private ExpectedCourse.Shape course;
    private Optional<Baseline> baseline = Optional.empty();
    private BigDecimal target;
    private LocalDate targetDate = START.plusWeeks(26);
    private Lifecycle lifecycle = Lifecycle.ACTIVE;
    private Optional<LocalDate> startedOn = Optional.of(START);
    private Optional<LocalDate> ended = Optional.empty();
    private Optional<StatusOverride> override = Optional.empty();
    private final List<Heard> heard = new ArrayList<>();
    private final List<Pause> pauses = new ArrayList<>();
    private long next = 1;

    private Story(Measure measure, OutcomeKind kind, ExpectedCourse.Shape course, int from, int target) {
        this.measure = measure;
        this.kind = kind;
        this.course = course;
        this.target = BigDecimal.valueOf(target);
        baseline = Optional.of(
                new Baseline(BigDecimal.valueOf(from), START, ObservationSource.REVIEW, "Ms Reed", Optional.empty()));
    }

    static Measure measure(Measure.Type type, Measure.Direction better, int smallest, int due, Integer absentFor) {
        return new Measure(
                new MeasureId("a-measure"),
                1,
                "A measure",
                "",
                "",
                "",
                type,
                better,
                BigDecimal.valueOf(smallest),
                due,
                Optional.ofNullable(absentFor),
                Set.of(ObservationSource.values()),
                Set.of(OutcomeDomain.INDEPENDENCE),
                List.of());
    }

    private static Measure moreIsBetter(Measure.Type type, int smallest, int due) {
        return measure(type, Measure.Direction.HIGHER_IS_BETTER, smallest, due, null);
    }

    /** The ladder of independence, looked at every week. */
    private static Measure theLadder() {
        return moreIsBetter(Measure.Type.LADDER, 1, 7);
    }

    private static Story improving(Measure measure, int from, int target) {
        return new Story(measure, OutcomeKind.IMPROVE, ExpectedCourse.Shape.IMPROVEMENT, from, target);
    }

    /** From step 1 to step 3 of the ladder. */
    static Story ladder() {
        return improving(theLadder(), 1, 3);
    }

    static Story keeping(int step) {
        return new Story(theLadder(), OutcomeKind.MAINTAIN, ExpectedCourse.Shape.STEADY, step, step);
    }

    /** Dementia: from step 3, step 1 still hoped for after a year. */
    static Story declining() {
        return new Story(theLadder(), OutcomeKind.LIVE_WELL_WITH_DECLINE, ExpectedCourse.Shape.SLOWER_DECLINE, 3, 1)
                .targetDate(364);
    }

    static Story comfort() {
        return new Story(
                moreIsBetter(Measure.Type.PERSONAL, 2, 2),
                OutcomeKind.LIVE_WELL_WITH_DECLINE,
                ExpectedCourse.Shape.COMFORT,
                7,
                7);
    }

    /** No falls for 91 days, asked about every week. */
    static Story noFalls() {
        return new Story(
                measure(Measure.Type.COUNT, Measure.Direction.LOWER_IS_BETTER, 1, 7, 91),
                OutcomeKind.REDUCE_A_RISK,
                ExpectedCourse.Shape.IMPROVEMENT,
                3,
                0);
    }

    /** Out of the house: from once to three times a week. */
    static Story goingOut() {
        return improving(moreIsBetter(Measure.Type.COUNT, 1, 7), 1, 3);
    }

    static Story personal() {
        return improving(moreIsBetter(Measure.Type.PERSONAL, 2, 14), 3, 7);
    }

    static Story medicines() {
        return improving(moreIsBetter(Measure.Type.SHARE, 5, 7), 70, 95);
    }

    static LocalDate day(int day) {
        return START.plusDays(day);
    }

    static Instant at(int day) {
        return day(day).atTime(LocalTime.of(9, 0)).atZone(LONDON).toInstant();
    }

    // Who sees what -------------------------------------------------------------------------------------------------

    Story carer(int day, int value) {
        return carer(day, value, "Joanna");
    }

    Story carer(int day, int value, String name) {
        return seen(day, ObservationSource.CARER_NOTE, name, value);
    }

    Story person(int day, int value) {
        return seen(day, ObservationSource.PERSON, "Peggy", value);
    }

    Story reviewer(int day, int value) {
        return seen(day, ObservationSource.REVIEW, "Ms Reed", value);
    }

    Story seen(int day, ObservationSource source, String name, int value) {
        return add(day, source, name, BigDecimal.valueOf(value), null, Bearing.NEUTRAL, at(day));
    }

    Story share(int day, ObservationSource source, int done, int due) {
        return add(day, source, "Joanna", BigDecimal.valueOf(done), BigDecimal.valueOf(due), Bearing.NEUTRAL, at(day));
    }

    Story says(int day, ObservationSource source, boolean itIsTrue) {
        return add(day, source, "somebody", null, null, itIsTrue ? Bearing.SUPPORTS : Bearing.AGAINST, at(day));
    }

    /** Two carers see the same value each day from one day to another, the last included. */
    Story everyDay(int from, int to, int value) {
        for (int day = from; day <= to; day++) {
            carer(day, value, day % 2 == 0 ? "Joanna" : "Amir");
        }
        return this;
    }

    Story everyWeek(int from, int to, int value) {
        for (int day = from; day <= to; day += 7) {
            carer(day, value);
        }
        return this;
    }

    private Story add(
            int day,
            ObservationSource source,
            String name,
            BigDecimal value,
            BigDecimal outOf,
            Bearing bearing,
            Instant recordedAt) {
        heard.add(new Heard(
                new ObservationId(new UUID(3, next++)),
                source.voice() == ObservationSource.Voice.PERSON ? HOUSEHOLD : PROVIDER,
                at(day),
                recordedAt,
                source,
                name,
                Optional.ofNullable(value),
                Optional.ofNullable(outOf),
                bearing,
                Optional.empty(),
                true));
        return this;
    }

    /** The newest entry turns out to have been wrong, and is corrected so many days later. */
    Story correctedTo(int value, int daysLater) {
        var wrong = heard.get(heard.size() - 1);
        heard.add(again(
                wrong,
                new ObservationId(new UUID(3, next++)),
                daysLater,
                Optional.of(BigDecimal.valueOf(value)),
                Optional.empty(),
                Bearing.NEUTRAL,
                Optional.of(wrong.id())));
        return this;
    }

    /** The newest entry was only written down so many days later. */
    Story writtenDownLater(int days) {
        var seen = heard.remove(heard.size() - 1);
        heard.add(again(seen, seen.id(), days, seen.value(), seen.outOf(), seen.bearing(), Optional.empty()));
        return this;
    }

    /** The same sighting, by the same observer, written down so many days after it was made. */
    private static Heard again(
            Heard seen,
            ObservationId id,
            int daysLater,
            Optional<BigDecimal> value,
            Optional<BigDecimal> outOf,
            Bearing bearing,
            Optional<ObservationId> supersedes) {
        return new Heard(
                id,
                seen.keeper(),
                seen.observedAt(),
                seen.observedAt().plus(Duration.ofDays(daysLater)),
                seen.source(),
                seen.observer(),
                value,
                outOf,
                bearing,
                supersedes,
                true);
    }

    /** All of it, whoever it is said to come from. */
    Story allWrittenDownByTheProvider() {
        heard.replaceAll(seen -> kept(seen, PROVIDER, true));
        return this;
    }

    /** Told by somebody who may not open what the household keeps. */
    Story withTheHouseholdsRecordsClosed() {
        heard.replaceAll(seen -> kept(seen, seen.keeper(), !seen.keeper().equals(HOUSEHOLD)));
        return this;
    }

    private static Heard kept(Heard seen, OrganisationId keeper, boolean open) {
        return new Heard(
                seen.id(),
                keeper,
                seen.observedAt(),
                seen.recordedAt(),
                seen.source(),
                seen.observer(),
                seen.value(),
                seen.outOf(),
                seen.bearing(),
                seen.supersedes(),
                open);
    }

    // What else happens ---------------------------------------------------------------------------------------------

    Story inHospital(int from, int until) {
        pauses.add(new Pause(
                day(from),
                Optional.of(day(until)),
                Pause.Reason.HOSPITAL,
                new EvidenceRef("safety.hospital-stay", new UUID(6, from))));
        return this;
    }

    Story notStarted() {
        return notStarted(Lifecycle.ACCEPTED);
    }

    Story notStarted(Lifecycle lifecycle) {
        startedOn = Optional.empty();
        this.lifecycle = lifecycle;
        return this;
    }

    Story completed(int day) {
        lifecycle = Lifecycle.COMPLETED;
        ended = Optional.of(day(day));
        return this;
    }

    Story stopped(int day) {
        lifecycle = Lifecycle.CANCELLED;
        ended = Optional.of(day(day));
        return this;
    }

    Story targetDate(int day) {
        targetDate = day(day);
        return this;
    }

    Story withoutBaseline() {
        baseline = Optional.empty();
        return this;
    }

    Story overridden(int day, AchievementStatus status, int until) {
        return overridden(HOUSEHOLD, day, status, until);
    }

    Story overriddenByTheProvider(int day, AchievementStatus status, int until) {
        return overridden(PROVIDER, day, status, until);
    }

    private Story overridden(OrganisationId keeper, int day, AchievementStatus status, int until) {
        override = Optional.of(new StatusOverride(
                keeper,
                status,
                "The stairlift was never fitted",
                day(until),
                new EvidenceRef("reviews.decision", new UUID(7, 1)),
                new UserId(new UUID(5, 2)),
                at(day)));
        return this;
    }

    // Asking --------------------------------------------------------------------------------------------------------

    Story shuffled(long seed) {
        Collections.shuffle(heard, new Random(seed));
        Collections.shuffle(pauses, new Random(seed));
        return this;
    }

    CaseFile file() {
        var terms = new OutcomeTerms(
                measure.id(),
                1,
                baseline,
                target,
                measure.smallestChange(),
                measure.dueEveryDays(),
                START,
                targetDate,
                START.plusWeeks(6),
                List.of());
        List<FollowUp> followUps = lifecycle == Lifecycle.COMPLETED
                ? List.of(new FollowUp(
                        ended.orElseThrow().plusWeeks(6), 6, FollowUp.Method.CALL, true, Optional.empty(), List.of()))
                : List.of();
        return new CaseFile(
                OUTCOME,
                kind,
                course,
                measure,
                terms,
                PROVIDER,
                lifecycle,
                startedOn,
                ended,
                List.copyOf(heard),
                List.copyOf(pauses),
                override,
                followUps);
    }

    /** What the rules say late in the evening of a day. */
    Achievement on(int day) {
        return AchievementRules.judge(file(), at(day).plus(Duration.ofHours(12)));
    }
}
