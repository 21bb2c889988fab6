package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.care.outcomes.Bearing;
import care.mainstay.care.outcomes.MeasureId;
import care.mainstay.care.outcomes.Measures;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.visits.Attendance;
import care.mainstay.care.visits.NewVisit;
import care.mainstay.care.visits.OutcomeSeen;
import care.mainstay.care.visits.PastVisit;
import care.mainstay.care.visits.Recorded;
import care.mainstay.care.visits.Taken;
import care.mainstay.care.visits.TaskRecord;
import care.mainstay.care.visits.VisitNote;
import care.mainstay.care.visits.VisitRecord;
import care.mainstay.care.visits.VisitState;
import care.mainstay.care.visits.Visits;
import care.mainstay.care.visits.Wanted;
import care.mainstay.edge.westmere.internal.life.Carer;
import care.mainstay.edge.westmere.internal.life.Goal;
import care.mainstay.edge.westmere.internal.life.HomeVisit;
import care.mainstay.edge.westmere.internal.life.HomeVisit.Fate;
import care.mainstay.edge.westmere.internal.words.Aim;
import care.mainstay.edge.westmere.internal.words.Dice;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells the visits as their carers wrote them down: in time or late, whole or with gaps, or not at all. */
final class TellVisits {

    private static final List<String> NOT_DONE = List.of(
            "Said not today",
            "Was resting and did not want waking",
            "Already done when I came",
            "Visitor there, left it",
            "Not well enough for it");

    private final Telling telling;
    private final TellPlans plans;
    private final Visits visits;
    private final NoteWriter notes;
    private final Coming coming;
    private final TellChanges changes;
    private final Map<OutcomeId, LocalDate> lastSeen = new HashMap<>();

    TellVisits(Telling telling, TellPlans plans, Coming coming) {
        this.telling = telling;
        this.coming = coming;
        this.plans = plans;
        this.visits = telling.rooms().care().visits();
        this.changes = new TellChanges(telling);
        this.notes = new NoteWriter(telling.voices());
    }

    /** One provider's visits of a stretch of days; call in order of time. */
    void provider(int provider, List<HomeVisit> theirs) {
        var anchor = telling.cast().area().anchor();
        var midnight = Cast.at(anchor, 0, 0);
        var moment = telling.cast().moment();
        changes.week(
                provider,
                theirs.stream().filter(visit -> !coming.isLeftOpen(visit)).toList(),
                this::planned);
        bring(provider, theirs.stream().filter(visit -> visit.day().isBefore(anchor)), midnight);
        bring(provider, theirs.stream().filter(visit -> !visit.day().isBefore(anchor)), moment);
        theirs.forEach(visit -> arrived(visit, midnight, moment)
                .ifPresent(at -> telling.at(
                        moment, carer(visit), "arriving", visit.number(), () -> visits.checkIn(visit.id(), at))));
    }

    private void bring(int provider, Stream<HomeVisit> some, Instant by) {
        var past = some.map(visit -> new PastVisit(planned(visit), record(visit, by)))
                .toList();
        if (!past.isEmpty()) {
            long first = past.get(0).planned().id().orElseThrow().value().getLeastSignificantBits();
            telling.at(by, telling.cast().coordinator(provider), "visits", first, () -> none(visits.bringAll(past)));
        }
    }

    /** What has been written down of a visit by a moment. */
    Optional<VisitRecord> record(HomeVisit visit, Instant by) {
        if (instant(visit.planned().minusMinutes(30)).isAfter(by) || coming.isLeftOpen(visit)) {
            return Optional.empty();
        }
        return record(visit)
                .filter(record -> !record.recorded().orElseThrow().at().isAfter(by));
    }

    /** When the carer came, if that was after one moment and by another, and there is nothing written down yet by then. */
    Optional<Instant> arrived(HomeVisit visit, Instant after, Instant by) {
        var start = instant(visit.start());
        boolean given = visit.fate() == Fate.DONE || visit.fate() == Fate.SHORT;
        boolean under = given && start.isAfter(after) && !start.isAfter(by) && !coming.isLeftOpen(visit);
        return under && record(visit, by).isEmpty() ? Optional.of(start) : Optional.empty();
    }

    Caller carer(HomeVisit visit) {
        var cast = telling.cast();
        return new Caller(
                cast.provider(visit.life().provider()),
                visit.carer().orElseThrow().user(),
                Role.CARER);
    }

    /** Nothing of Westmere may be refused: it would mean that the story, or a rule, is wrong. */
    static void none(List<Taken> taken) {
        var refused = taken.stream()
                .filter(Taken::isRefused)
                .flatMap(each -> each.problems().stream())
                .limit(5)
                .toList();
        if (!refused.isEmpty()) {
            throw new Refused(refused);
        }
    }

    private NewVisit planned(HomeVisit visit) {
        var goals = goals(visit);
        return new NewVisit(
                Optional.of(visit.id()),
                visit.life().person().id(),
                visit.day(),
                instant(visit.planned()),
                instant(visit.planned().plusMinutes(visit.slot().minutes())),
                coming.isUnassigned(visit)
                        ? List.of()
                        : Stream.concat(visit.carer().stream(), visit.second().stream())
                                .map(Carer::id)
                                .toList(),
                visit.slot().two() ? 2 : 1,
                purpose(visit, goals),
                Optional.of(TellPlans.label(visit.slot().part())),
                Optional.empty(),
                true,
                Optional.of(wanted(visit)));
    }

    private static Wanted wanted(HomeVisit visit) {
        return Wanted.around(
                instant(visit.planned()),
                TellPlans.eitherWay(visit.life(), visit.slot()),
                TellPlans.isCritical(visit.life(), visit.slot()),
                TellPlans.skills(visit.life(), visit.slot()));
    }

    /** The first thing a carer reads: what the visit is for. */
    private String purpose(HomeVisit visit, List<Goal> goals) {
        var dice = new Dice(visit.life().person().number());
        String label = TellPlans.label(visit.slot().part());
        var fitting = goals.stream()
                .filter(goal -> goal.aim().kind() == Aim.Kind.IMPROVE && Rating.fits(goal, visit))
                .toList();
        if (fitting.isEmpty()) {
            return label + ", at " + visit.life().person().called() + "'s pace";
        }
        var goal = fitting.get(visit.slot().part().ordinal() % fitting.size());
        return label + ": " + telling.settled(visit.life()).phrase(goal.aim().key() + ".doing", dice);
    }

    private static List<Goal> goals(HomeVisit visit) {
        return visit.life().goals().stream()
                .filter(goal -> goal.livesOn(known(visit, goal)) && !TellOutcomes.refused(visit.life(), goal))
                .toList();
    }

    /** The truth about a goal is known until the year ends; from then on it stays as it was. */
    private static LocalDate known(HomeVisit visit, Goal goal) {
        return goal.closed().isEmpty() && visit.day().isAfter(goal.lastDay()) ? goal.lastDay() : visit.day();
    }

    private Optional<VisitRecord> record(HomeVisit visit) {
        var dice = telling.dice("record", visit.number());
        return switch (visit.fate()) {
            case DONE, SHORT -> Optional.of(given(visit, dice));
            case UNLOGGED -> dice.chance(0.5) ? Optional.of(unlogged(visit)) : Optional.empty();
            case MISSED -> Optional.of(byOffice(visit, VisitState.MISSED, missed(visit, dice)));
            case CANCELLED -> Optional.of(byOffice(visit, VisitState.CANCELLED, "Away from home, told by the family"));
            case NO_ANSWER ->
                Optional.of(byOffice(visit, VisitState.NO_ANSWER, "No answer at the door; family rung, all well"));
            case DECLINED ->
                Optional.of(byOffice(visit, VisitState.DECLINED_BY_PERSON, "Said not to come in today, and was well"));
        };
    }

    private static String missed(HomeVisit visit, Dice dice) {
        return visit.carer().isEmpty()
                ? "Nobody free after two carers went sick"
                : dice.chance(0.5)
                        ? "The change of rota was not seen by the carer"
                        : "Carer held at the visit before; reached by telephone instead";
    }

    private VisitRecord given(HomeVisit visit, Dice dice) {
        var carer = visit.carer().orElseThrow();
        boolean afterwards = dice.chance(carer.habits().afterwards());
        var seen = new ArrayList<Sight>();
        for (Goal goal : goals(visit)) {
            due(visit, goal, carer, dice).ifPresent(seen::add);
        }
        var now = NoteWriter.now(visit);
        var speech = telling.voices().of(visit.life());
        var told = seen.stream()
                .map(sight -> new OutcomeSeen(
                        sight.goal().id(),
                        Optional.of(TellOutcomes.recorded(sight.goal(), sight.value())),
                        notes.progress(visit.life(), speech, sight, now, dice),
                        bearing(sight)))
                .toList();
        boolean alone = visit.slot().two() && visit.second().isEmpty();
        var ending = visit.fate() == Fate.SHORT
                ? VisitState.CUT_SHORT
                : alone ? VisitState.PARTLY_DOUBLE_HANDED : VisitState.COMPLETED;
        return new VisitRecord(
                visit.id(),
                ending,
                attended(visit),
                tasks(visit, dice),
                VisitNote.of(
                        notes.write(visit, told.stream().map(OutcomeSeen::words).toList(), dice, afterwards)),
                told,
                ending == VisitState.COMPLETED
                        ? ""
                        : alone ? "The second carer was sent to another house" : "Asked us to go early, all was done",
                Optional.empty(),
                "westmere-" + visit.number(),
                Optional.of(new Recorded(carer.user(), writtenDown(visit, afterwards))));
    }

    private static List<Attendance> attended(HomeVisit visit) {
        return Stream.concat(visit.carer().stream(), visit.second().stream())
                .map(carer -> new Attendance(carer.id(), instant(visit.start()), instant(visit.end())))
                .toList();
    }

    /** A few minutes after, or at the end of a long day; by dice of its own, as it is asked before and while it is told. */
    private Instant writtenDown(HomeVisit visit, boolean afterwards) {
        var dice = telling.dice("written down", visit.number());
        var end = visit.end().plusMinutes(dice.between(0, 9));
        return instant(afterwards ? end.toLocalDate().atTime(22, 40).plusMinutes(dice.between(0, 70)) : end);
    }

    /** Half of what was never logged is found by the office at the end of the day and put down as such. */
    private VisitRecord unlogged(HomeVisit visit) {
        return new VisitRecord(
                visit.id(),
                VisitState.DELIVERED_UNLOGGED,
                attended(visit),
                List.of(),
                VisitNote.NONE,
                List.of(),
                "Not logged. The person and the carer both say it was made; times are the carer's.",
                Optional.empty(),
                "westmere-" + visit.number(),
                Optional.of(new Recorded(
                        telling.cast().coordinator(visit.life().provider()).actor(), Cast.at(visit.day(), 23, 55))));
    }

    private VisitRecord byOffice(HomeVisit visit, VisitState ending, String why) {
        var at = visit.planned().plusMinutes(95);
        return VisitRecord.notGiven(visit.id(), "westmere-" + visit.number(), ending, why)
                .recorded(new Recorded(
                        telling.cast().coordinator(visit.life().provider()).actor(), instant(at)));
    }

    private List<TaskRecord> tasks(HomeVisit visit, Dice dice) {
        return plans.tasks(visit.life(), visit.day(), visit.slot().part()).stream()
                .map(task -> dice.chance(visit.fate() == Fate.SHORT ? 0.7 : 0.95)
                        ? TaskRecord.done(task.id())
                        : TaskRecord.notDone(task.id(), dice.pick(NOT_DONE)))
                .toList();
    }

    /** A look at a goal when it is due, the carer can see it, and does not let it pass. */
    private Optional<Sight> due(HomeVisit visit, Goal goal, Carer carer, Dice dice) {
        boolean shared = goal.aim().measure() == Aim.Measure.SHARE;
        if (shared || Rating.onlyThePersonCanSay(goal) || !Rating.fits(goal, visit)) {
            return Optional.empty();
        }
        var last = lastSeen.getOrDefault(goal.id(), before(visit, goal));
        int every = Math.min(7, measure(goal).dueEveryDays());
        if (visit.day().isBefore(last.plusDays(every))
                || !dice.chance(carer.habits().diligence() * 0.7)) {
            return Optional.empty();
        }
        lastSeen.put(goal.id(), visit.day());
        return Optional.of(Rating.byCarer(dice, visit.life(), goal, last, visit.day(), carer));
    }

    /** When somebody looked before what is remembered here: before the first day, or some day of the year's last week. */
    private LocalDate before(HomeVisit visit, Goal goal) {
        var anchor = telling.cast().area().anchor();
        return visit.day().isBefore(anchor)
                ? goal.from().minusDays(1)
                : anchor.minusDays(1 + TellOutcomes.of(visit.life(), goal) % 7);
    }

    private care.mainstay.care.outcomes.Measure measure(Goal goal) {
        Measures measures = telling.rooms().care().measures();
        return measures.find(new MeasureId(goal.aim().catalogue())).orElseThrow();
    }

    /** Whether what was seen speaks for the goal. */
    static Bearing bearing(Sight sight) {
        var goal = sight.goal();
        if (goal.aim().countsHarm()) {
            return sight.value() == 0 ? Bearing.SUPPORTS : Bearing.AGAINST;
        }
        double value =
                goal.aim().measure() == Aim.Measure.SHARE ? 100.0 * sight.value() / sight.outOf() : sight.value();
        if (value >= goal.target()) {
            return Bearing.SUPPORTS;
        }
        return value < goal.baseline() || goal.aim().kind() != Aim.Kind.IMPROVE ? Bearing.AGAINST : Bearing.NEUTRAL;
    }

    static BigDecimal value(Sight sight) {
        return TellOutcomes.recorded(sight.goal(), sight.value());
    }

    static boolean mayRecord(care.mainstay.care.outcomes.Measure measure, ObservationSource source) {
        return measure.mayRecord().contains(source);
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(Cast.LONDON).toInstant();
    }
}
