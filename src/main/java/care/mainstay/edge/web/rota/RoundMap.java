package care.mainstay.edge.web.rota;

import care.mainstay.care.visits.Visit;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.foundation.places.Place;
import care.mainstay.people.workforce.Carer;
import care.mainstay.rota.RotaWeek;
import care.mainstay.rota.Round;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One carer's round of a day as a line from home to home, and the same as a list: who cannot see the picture misses nothing.
 *
 * @param others homes that somebody else goes to
 * @param stops the round in its order, each with the way to the next
 * @param carers who has a round that day
 * @param drawn whether it is known of anybody in the round where they live
 */
public record RoundMap(
        String heading,
        String lead,
        String spoken,
        int width,
        int height,
        List<Dot> others,
        List<Leg> legs,
        List<Dot> dots,
        Scale scale,
        List<Stop> stops,
        List<Choice> carers,
        Form form,
        String day,
        boolean drawn) {

    /** A home: its middle, and the corner and width of what its numbers are written on. */
    public record Dot(String x, String y, String left, String top, int wide, String words) {}

    /** A way: its line, and the corners of its arrow. {@code tight}: there is too little time for it. */
    public record Leg(String path, String arrow, boolean tight) {}

    /** How long so many miles are in the picture. */
    public record Scale(int from, int y, String until, String wordsAt, String words) {}

    /** A visit of the round. {@code way}: to the next one, empty after the last. */
    public record Stop(String times, String person, String href, String where, String way, boolean tight) {}

    /** Empty when nobody has a round on the day. {@code chosen}: a carer's id; who has no round gives way to the first. */
    static Optional<RoundMap> of(RotaWeek shown, RotaNames names, List<String> order, String chosen) {
        Map<String, Round> rounds = new HashMap<>();
        shown.rounds().forEach(round -> rounds.put(round.carer().toString(), round));
        List<String> working = order.stream().filter(rounds::containsKey).toList();
        if (working.isEmpty()) {
            return Optional.empty();
        }
        String carer = working.contains(chosen) ? chosen : working.get(0);
        Round round = Objects.requireNonNull(rounds.get(carer));
        return Optional.of(new Drawn(shown, names, round)
                .map(working.stream()
                        .map(each -> new Choice(each, name(each, shown)))
                        .toList()));
    }

    private static String name(String id, RotaWeek shown) {
        return shown.carers().stream()
                .filter(carer -> carer.id().toString().equals(id))
                .map(Carer::name)
                .findFirst()
                .orElse("A carer");
    }

    /** The words and lines of one round. */
    private static final class Drawn {

        private final RotaWeek shown;
        private final RotaNames names;
        private final Round round;
        private final Map<VisitId, Visit> visits = new HashMap<>();

        Drawn(RotaWeek shown, RotaNames names, Round round) {
            this.shown = shown;
            this.names = names;
            this.round = round;
            shown.visits().forEach(visit -> visits.put(visit.id(), visit));
        }

        RoundMap map(List<Choice> working) {
            List<Optional<Place>> homes = round.stops().stream().map(this::home).toList();
            var drawing = new RoundDrawing(homes);
            List<Leg> legs = new ArrayList<>();
            for (int k = 1; k < homes.size(); k++) {
                boolean tight = round.stops().get(k).gap() < 0;
                if (homes.get(k - 1).isPresent() && homes.get(k).isPresent()) {
                    drawing.leg(homes.get(k - 1).get(), homes.get(k).get(), tight)
                            .ifPresent(legs::add);
                }
            }
            String name = names.carer(round.carer());
            return new RoundMap(
                    name + "’s round",
                    lead(),
                    "Map of " + name + "’s round. The list beside it says the same.",
                    RoundDrawing.WIDTH,
                    RoundDrawing.HEIGHT,
                    drawing.isEmpty() ? List.of() : drawing.others(elsewhere()),
                    legs,
                    drawing.dots(),
                    drawing.scale(),
                    stops(),
                    working,
                    Form.empty().with("round", round.carer().toString()),
                    round.day().toString(),
                    !drawing.isEmpty());
        }

        private Visit visit(Round.Stop stop) {
            return Objects.requireNonNull(visits.get(stop.visit()));
        }

        private Optional<Place> home(Round.Stop stop) {
            return home(visit(stop).person());
        }

        private Optional<Place> home(PersonId person) {
            return Optional.ofNullable(shown.whereabouts().homes().get(person));
        }

        private Collection<Place> elsewhere() {
            Set<Place> others = new LinkedHashSet<>();
            shown.visits().forEach(visit -> home(visit.person()).ifPresent(others::add));
            return others;
        }

        /** 6 visits; 48 minutes and 9.4 miles on the way, by car. */
        private String lead() {
            String counted = Words.count(round.stops().size(), "visit", "visits");
            String how = Optional.ofNullable(shown.whereabouts().transport().get(round.carer()))
                    .map(by -> by.words().toLowerCase(Locale.UK))
                    .orElse("by car, as is assumed");
            return round.wayMinutes() == 0
                    ? counted + "; no way between them."
                    : counted + "; " + RotaWords.minutes(round.wayMinutes())
                            + (round.metres() == 0 ? "" : " and " + RotaWords.miles(round.metres()))
                            + " on the way between them, " + how + ".";
        }

        private List<Stop> stops() {
            List<Stop> stops = new ArrayList<>();
            for (int k = 0; k < round.stops().size(); k++) {
                Visit visit = visit(round.stops().get(k));
                boolean last = k + 1 == round.stops().size();
                stops.add(new Stop(
                        RotaWords.times(visit),
                        names.person(visit.person()),
                        "/rota/visits/" + visit.id(),
                        home(visit.person()).isPresent() ? "" : "It is not known on the map where they live.",
                        last ? "" : way(round.stops().get(k + 1)),
                        !last && round.stops().get(k + 1).gap() < 0));
            }
            return stops;
        }

        /** 6 minutes, 1.9 miles; 9 minutes to spare. */
        private static String way(Round.Stop next) {
            String way = next.way().minutes() == 0 ? "The same home" : RotaWords.way(next.way());
            return way + "; "
                    + (next.gap() < 0
                            ? RotaWords.minutes(next.gap()) + " too little"
                            : next.gap() == 0 ? "nothing to spare" : RotaWords.minutes(next.gap()) + " to spare");
        }
    }
}
