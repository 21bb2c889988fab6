package care.mainstay.edge.web.rota;

import care.mainstay.edge.web.people.TimelineSource;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.SharedItem;
import care.mainstay.people.persons.Sharing;
import care.mainstay.people.workforce.Workforce;
import care.mainstay.rota.Change;
import care.mainstay.rota.Rotas;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was changed of visits that somebody had been told of, on their timeline: where they and their circle look. */
@Component
class RotaTimeline implements TimelineSource {

    private static final int DAYS_BACK = 14;
    private static final int DAYS_AHEAD = 28;

    private final Rotas rotas;
    private final Workforce workforce;
    private final Sharing sharing;
    private final InstantSource clock;

    RotaTimeline(Rotas rotas, Workforce workforce, Sharing sharing, InstantSource clock) {
        this.rotas = rotas;
        this.workforce = workforce;
        this.sharing = sharing;
        this.clock = clock;
    }

    @Override
    public List<Happening> of(PersonId person, Caller caller, int most) {
        if (!sharing.callerMaySee(person, SharedItem.VISITS)) {
            return List.of();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.LONDON);
        List<Change> changes =
                rotas.changes(person, new DateRange(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD)));
        Map<CarerId, String> names = workforce.names(changes.stream()
                .flatMap(change -> Stream.concat(change.before().stream(), change.after().stream()))
                .collect(Collectors.toSet()));
        return changes.stream()
                .limit(most)
                .map(change -> new Happening(
                        change.at(),
                        "Who comes has changed",
                        words(change, names),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }

    /** On Tuesday 24 November 2026 at 8:00am Amira Khan comes instead of Joanna Reed. */
    static String words(Change change, Map<CarerId, String> names) {
        String when = "On " + Words.day(change.day()) + " at " + RotaWords.time(change.start()) + " ";
        String on = names(change.cameOn(), names);
        String off = names(change.cameOff(), names);
        if (!change.isSent() && change.cameOn().isEmpty()) {
            return change.cameOff().isEmpty()
                    ? "The visit on " + when.substring(3) + "is being planned again."
                    : when + off + " cannot come; who comes instead is not certain yet.";
        }
        String verb = change.cameOn().size() == 1 ? " comes" : " come";
        return change.cameOff().isEmpty()
                ? when + on + verb + "."
                : change.cameOn().isEmpty()
                        ? when + off + " will not come."
                        : when + on + verb + " instead of " + off + ".";
    }

    private static String names(List<CarerId> carers, Map<CarerId, String> names) {
        return Words.and(carers.stream()
                .map(carer -> names.getOrDefault(carer, "a carer"))
                .toList());
    }
}
