package care.mainstay.care.visits.internal;

import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.NewVisit;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitState;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.InWords;
import care.mainstay.foundation.kernel.Refused.Problem;
import care.mainstay.foundation.kernel.Refused.Problems;
import care.mainstay.foundation.kernel.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * What makes a visit impossible to plan: one place, for the page, the import and the demo alike.
 *
 * <p>Every rule answers all that is wrong at once. Nothing here reads a clock or a database; what is already known is
 * handed in.
 */
final class VisitRules {

    /** No visit is longer than a day; longer stays are planned as several. */
    static final Duration LONGEST = Duration.ofHours(24);

    /** Until when a visit after midnight may belong to the night before. */
    static final LocalTime NIGHT_ENDS = LocalTime.of(6, 0);

    private static final int LONGEST_PURPOSE = 500;

    private VisitRules() {}

    static List<Problem> problems(NewVisit visit, VisitId id, Staff.OnDay working, Clashes planned) {
        var found = new Problems();
        if (!visit.end().isAfter(visit.start())) {
            found.add(
                    "visits.end-before-start",
                    "end",
                    "The visit would end at " + LondonTime.words(visit.end()) + ", which is not after it starts, at "
                            + LondonTime.words(visit.start()) + ".",
                    "Maybe the two times are the wrong way round.");
        } else if (Duration.between(visit.start(), visit.end()).compareTo(LONGEST) > 0) {
            found.add(
                    "visits.too-long",
                    "end",
                    "The visit would last longer than 24 hours.",
                    "Maybe the day is wrong. A longer stay is planned as one visit for each day.");
        }
        if (!belongs(visit.start(), visit.day())) {
            found.add(
                    "visits.not-on-that-day",
                    "day",
                    "The visit starts at " + LondonTime.words(visit.start()) + ", which is not on "
                            + InWords.day(visit.day()) + ".",
                    "Only a visit before 6:00am may belong to the day before.");
        }
        if (visit.purpose().isBlank()) {
            found.add(
                    "visits.purpose-missing",
                    "purpose",
                    "It does not say what the visit is for.",
                    "Write a few words the carer will see first, such as “Breakfast, made together”.");
        } else {
            found.text(visit.purpose(), LONGEST_PURPOSE, "visits.purpose", "purpose", "What the visit is for");
        }
        if (visit.carersNeeded() < 1 || visit.carersNeeded() > 4) {
            found.add(
                    "visits.carers-needed",
                    "carers-needed",
                    "A visit takes 1 to 4 carers, not " + visit.carersNeeded() + ".",
                    "Enter how many carers it takes.");
        }
        twice(visit.carers(), found);
        for (var carer : visit.carers()) {
            assignable(found, id, visit.start(), visit.end(), carer, working, planned);
        }
        return found.found();
    }

    /** Whether a carer may be put on a visit. */
    static void assignable(
            Problems found,
            VisitId visit,
            Instant start,
            Instant end,
            CarerId carer,
            Staff.OnDay working,
            Clashes planned) {
        if (!working.has(carer)) {
            found.add(
                    "visits.carer-unknown",
                    "carers",
                    working.name(carer) + " does not work here on " + InWords.day(LondonTime.day(start)) + ".",
                    "Maybe they have left, or have not started yet. Choose somebody from the list.");
        }
        planned.elsewhere(carer, visit, start, end)
                .ifPresent(stay -> found.add(
                        "visits.carer-is-elsewhere",
                        "carers",
                        "The carer is already on another visit from " + LondonTime.words(stay.from()) + " until "
                                + LondonTime.words(stay.until()) + ".",
                        "Choose another carer, or change one of the two times."));
    }

    private static void twice(List<CarerId> carers, Problems found) {
        if (Set.copyOf(carers).size() != carers.size()) {
            found.add(
                    "visits.carer-twice",
                    "carers",
                    "The same carer is assigned twice.",
                    "Maybe the second carer is somebody else.");
        }
    }

    /** Whether a planned visit may be given another time or other carers, by what was read of it. */
    static List<Problem> movable(Visit before, int version, Instant start, List<CarerId> carers) {
        var found = new Problems();
        if (before.state() != VisitState.PLANNED && before.state() != VisitState.PUBLISHED) {
            found.add(
                    "visits.visit-has-begun",
                    "",
                    "The visit is “" + before.state().words() + "”, so it can no longer be moved.",
                    before.state().isEnd()
                            ? "If the record is wrong, correct the record."
                            : "Speak to the carer who is on it.");
        }
        if (before.version() != version) {
            found.add(
                    "visits.changed-since",
                    "",
                    "Somebody has changed this visit since you opened it: it is now at "
                            + LondonTime.words(before.start()) + ".",
                    "Nothing was changed over it. Look at it again.");
        }
        if (!belongs(start, before.day())) {
            found.add(
                    "visits.not-on-that-day",
                    "start",
                    "The visit would start at " + LondonTime.words(start) + ", which is not on "
                            + InWords.day(before.day()) + ".",
                    "A visit is moved within its day. For another day, call it off and plan another.");
        }
        if (carers.size() > before.carersNeeded()) {
            found.add(
                    "visits.has-its-carers",
                    "carers",
                    carers.size() + " carers were chosen, and the visit takes " + before.carersNeeded() + ".",
                    "Take one off first.");
        }
        twice(carers, found);
        return found.found();
    }

    private static boolean belongs(Instant moment, LocalDate day) {
        var start = moment.atZone(LondonTime.ZONE);
        return start.toLocalDate().equals(day)
                || start.toLocalDate().equals(day.plusDays(1))
                        && start.toLocalTime().isBefore(NIGHT_ENDS);
    }
}
