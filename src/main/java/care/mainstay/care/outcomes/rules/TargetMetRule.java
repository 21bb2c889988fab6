package care.mainstay.care.outcomes.rules;

import care.mainstay.care.outcomes.Achievement.Contradiction;
import care.mainstay.care.outcomes.ObservationSource.Voice;
import care.mainstay.foundation.kernel.ObservationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the days and says on which of them the target was met.
 *
 * <p>It is met on a day when at least two independent voices say so, one of them the person or a reviewer, and nobody who
 * looked lately says otherwise. When voices disagree the person's own account leads, until somebody independent has looked
 * since the disagreement began: then theirs settles it.
 */
final class TargetMetRule {

    /** A view of this age can no longer contradict a newer one: things may simply have changed. */
    static final int LATELY_DAYS = 14;

    /** The view of somebody who is not there every week counts for this long. */
    static final int INDEPENDENT_VIEW_DAYS = 84;

    /** An outcome that is about something staying true must have held this long before it counts. */
    static final int STAYS_TRUE_DAYS = 28;

    /** Somebody independent settles a disagreement within this many days. */
    static final int SETTLED_WITHIN_DAYS = 10;

    private final TargetLine line;
    private final RunningDays clock;
    private final List<Account> accounts;
    private final int[] newestReading;
    private final int providerViewDays;
    private final int neededDays;
    private @Nullable LocalDate disagreeingSince;
    private @Nullable ObservationId settledBy;

    TargetMetRule(CaseFile file, TargetLine line, RunningDays clock, List<Account> accounts, int dueEveryDays) {
        this.line = line;
        this.clock = clock;
        this.accounts = accounts;
        newestReading = new int[accounts.size()];
        providerViewDays = Math.max(LATELY_DAYS, 2 * dueEveryDays);
        neededDays = file.kind().staysTrue() ? STAYS_TRUE_DAYS : 0;
    }

    Holding walk(LocalDate from, LocalDate today) {
        Optional<LocalDate> since = Optional.empty();
        Optional<LocalDate> achieved = Optional.empty();
        Optional<LocalDate> firstAchieved = Optional.empty();
        int held = 0;
        boolean met = false;
        List<Holding.Saying> sayings = List.of();
        for (LocalDate day = from; !day.isAfter(today); day = day.plusDays(1)) {
            if (clock.isStopped(day)) {
                continue;
            }
            var said = sayings(day);
            // what nobody has changed since the day before needs no second look
            met = said.equals(sayings) ? met : isMet(day, said);
            sayings = said;
            if (met) {
                held = since.isEmpty() ? 0 : held + 1;
                since = since.isEmpty() ? Optional.of(day) : since;
                if (achieved.isEmpty() && held >= neededDays) {
                    achieved = Optional.of(day);
                    firstAchieved = firstAchieved.isEmpty() ? achieved : firstAchieved;
                }
            } else {
                since = Optional.empty();
                achieved = Optional.empty();
                held = 0;
            }
        }
        return new Holding(
                since.isPresent(),
                since,
                held,
                neededDays,
                achieved,
                firstAchieved,
                voices(sayings, true),
                voices(sayings, false),
                sayings,
                contradiction(sayings));
    }

    private List<Holding.Saying> sayings(LocalDate day) {
        var sayings = new ArrayList<Holding.Saying>(accounts.size());
        for (int i = 0; i < accounts.size(); i++) {
            var account = accounts.get(i);
            var readings = account.readings();
            while (newestReading[i] < readings.size()
                    && !readings.get(newestReading[i]).day().isAfter(day)) {
                newestReading[i]++;
            }
            if (newestReading[i] == 0) {
                continue;
            }
            var reading = readings.get(newestReading[i] - 1);
            int counts = account.voice() == Voice.PROVIDER ? providerViewDays : INDEPENDENT_VIEW_DAYS;
            if (clock.between(reading.day(), day) <= counts) {
                sayings.add(new Holding.Saying(account.voice(), reading.isMet(line, day), reading));
            }
        }
        return sayings;
    }

    private boolean isMet(LocalDate day, List<Holding.Saying> sayings) {
        var newest = sayings.stream().map(saying -> saying.reading().day()).max(Comparator.naturalOrder());
        if (newest.isEmpty()) {
            agreed();
            return false;
        }
        var met = voices(sayings, true);
        var against = sayings.stream()
                .filter(saying -> !saying.met() && stillSpeaks(saying, sayings, newest.get()))
                .toList();
        if (against.isEmpty()) {
            agreed();
            return isEnough(met);
        }
        boolean metLately = sayings.stream()
                .anyMatch(
                        saying -> saying.met() && clock.between(saying.reading().day(), newest.get()) <= LATELY_DAYS);
        if (!metLately) {
            agreed();
            return false;
        }
        if (disagreeingSince == null) {
            disagreeingSince = day;
        }
        return settled(sayings, met);
    }

    /** The person's "no" stands until they say otherwise or somebody independent has looked since. */
    private boolean stillSpeaks(Holding.Saying saying, List<Holding.Saying> all, LocalDate newest) {
        if (saying.voice() == Voice.PERSON) {
            return all.stream()
                    .noneMatch(other -> other.voice().verifies()
                            && other.met()
                            && other.reading().day().isAfter(saying.reading().day()));
        }
        return clock.between(saying.reading().day(), newest) <= LATELY_DAYS;
    }

    private boolean settled(List<Holding.Saying> sayings, Set<Voice> met) {
        var since = disagreeingSince;
        var verifier = sayings.stream()
                .filter(saying -> saying.voice().verifies()
                        && since != null
                        && !saying.reading().day().isBefore(since))
                .max(Comparator.comparing(
                                (Holding.Saying saying) -> saying.reading().day())
                        .thenComparing(saying -> !saying.met())
                        .thenComparing(Holding.Saying::voice));
        if (verifier.isPresent()) {
            var from = verifier.get().reading().from();
            settledBy = from.get(from.size() - 1);
            return verifier.get().met() && isEnough(met);
        }
        settledBy = null;
        return met.contains(Voice.PERSON) && isEnough(met);
    }

    private void agreed() {
        disagreeingSince = null;
        settledBy = null;
    }

    static boolean isEnough(Set<Voice> met) {
        return met.size() >= 2 && (met.contains(Voice.PERSON) || met.contains(Voice.REVIEWER));
    }

    private Optional<Contradiction> contradiction(List<Holding.Saying> sayings) {
        var since = disagreeingSince;
        if (since == null) {
            return Optional.empty();
        }
        var words = Words.capital(Words.voices(voices(sayings, true))) + " say the target is met; "
                + Words.voices(voices(sayings, false)) + " say it is not.";
        return Optional.of(new Contradiction(
                words.replace("the person say ", "the person says ").replace("The person say ", "The person says "),
                since,
                clock.after(since, SETTLED_WITHIN_DAYS),
                Optional.ofNullable(settledBy),
                sayings.stream()
                        .map(saying -> saying.reading().from())
                        .map(from -> from.get(from.size() - 1))
                        .toList()));
    }

    private static Set<Voice> voices(List<Holding.Saying> sayings, boolean met) {
        var voices = EnumSet.noneOf(Voice.class);
        sayings.stream().filter(saying -> saying.met() == met).forEach(saying -> voices.add(saying.voice()));
        return voices;
    }
}
