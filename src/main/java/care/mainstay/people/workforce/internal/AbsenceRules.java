package care.mainstay.people.workforce.internal;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.workforce.Absence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What days an absence can have. */
final class AbsenceRules {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private AbsenceRules() {}

    /** {@code others}: the same carer's, without this one. */
    static void require(LocalDate from, Optional<LocalDate> until, List<Absence> others, LocalDate today) {
        var problems = new Refused.Problems();
        if (from.isAfter(today.plusYears(2)) || from.isBefore(today.minusYears(60))) {
            problems.add(
                    "workforce.absence-unlikely",
                    "from",
                    "The first day away, " + DAY.format(from) + ", is too far from today.",
                    "Maybe the year was mistyped.");
        }
        until.filter(last -> last.isBefore(from))
                .ifPresent(last -> problems.add(
                        "workforce.absence-over-before-it-began",
                        "until",
                        "The last day away, " + DAY.format(last) + ", is before the first, " + DAY.format(from) + ".",
                        "Check both days. For one day, enter it twice."));
        until.filter(last -> last.isAfter(from.plusYears(3)))
                .ifPresent(last -> problems.add(
                        "workforce.absence-endless",
                        "until",
                        "From " + DAY.format(from) + " to " + DAY.format(last) + " is more than three years.",
                        "Maybe the year was mistyped. If nobody knows the end, leave it empty."));
        if (problems.found().isEmpty()) {
            others.stream()
                    .filter(other -> overlap(from, until, other))
                    .forEach(other -> problems.add(
                            "workforce.absence-overlaps",
                            "from",
                            "They are away already: " + other.kind().words() + ", " + words(other) + ".",
                            "Change or take back that one first."));
        }
        problems.refuseIfAny();
    }

    static void requireKnownBy(Optional<Instant> knownAt, Instant now) {
        if (knownAt.filter(now::isBefore).isPresent()) {
            throw Refused.field(
                    "workforce.absence-known-later",
                    "known-at",
                    "Nobody can have known of it later than now.",
                    "Leave it empty for now.");
        }
    }

    private static boolean overlap(LocalDate from, Optional<LocalDate> until, Absence other) {
        return !other.takenBack()
                && until.map(last -> !last.isBefore(other.from())).orElse(true)
                && other.until().map(last -> !last.isBefore(from)).orElse(true);
    }

    private static String words(Absence absence) {
        return "from " + DAY.format(absence.from())
                + absence.until().map(last -> " to " + DAY.format(last)).orElse(", with no end yet");
    }
}
