package care.mainstay.rota.internal;

import static care.mainstay.foundation.places.Ways.MINUTES_IF_UNKNOWN;

import care.mainstay.care.visits.Visit;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.places.Way;
import care.mainstay.people.workforce.Carer;
import care.mainstay.rota.Breach;
import care.mainstay.rota.Familiar;
import care.mainstay.rota.Fits;
import care.mainstay.rota.Place;
import care.mainstay.rota.Round;
import care.mainstay.rota.Rule;
import care.mainstay.rota.engine.Advice;
import care.mainstay.rota.engine.Fit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where one visit fits: the engine says what is cheapest, the rules say what each place means, and among what is equally
 * cheap the shorter way from home comes first.
 */
final class Fitting {

    private static final int MOST = 5;

    private final Book book;
    private final Visit visit;

    Fitting(Book book, Visit visit) {
        this.book = book;
        this.visit = visit;
    }

    Fits fits() {
        List<Place> now = visit.carers().stream().map(this::place).toList();
        Map<Rule, Long> against = new EnumMap<>(Rule.class);
        List<Place> possible = new ArrayList<>();
        for (CarerId carer : byCost()) {
            Place place = place(carer);
            Optional<Rule> keeps = place.breaks().stream()
                    .filter(EngineDay::stands)
                    .map(Breach::rule)
                    .findFirst();
            if (keeps.isPresent()) {
                against.merge(keeps.get(), 1L, Long::sum);
            } else if (!visit.carers().contains(carer)) {
                possible.add(place);
            }
        }
        // what the engine finds equally cheap stays in its order
        possible.sort(Comparator.comparingLong(this::weight).thenComparing(Fitting::own));
        return new Fits(visit, possible.stream().limit(MOST).toList(), now, against);
    }

    /** What the engine charges, by the ways that this carer goes: it knows other means than a car by a percentage only. */
    private long weight(Place place) {
        Map<CarerId, Integer> known = book.came().getOrDefault(visit.person(), Map.of());
        long late = place.breaks().stream()
                .filter(breach -> breach.rule() == Rule.TOO_LITTLE_TRAVEL)
                .mapToLong(Breach::minutes)
                .sum();
        return place.way().minutes()
                + (known.isEmpty() || known.containsKey(place.carer()) ? 0 : EngineDay.NOT_KNOWN)
                + late * EngineDay.LATE;
    }

    /** Among equals who has the shorter way from home comes first; who lives where nobody knows, as if any way were as long. */
    private static int own(Place place) {
        return place.way().own().orElse(2 * MINUTES_IF_UNKNOWN);
    }

    /** Every carer: those for whom the engine finds a place, the cheapest first, then whom something stands against. */
    private Set<CarerId> byCost() {
        Set<CarerId> order = new LinkedHashSet<>();
        List<CarerId> staying = visit.carers().size() < visit.carersNeeded()
                ? visit.carers()
                : visit.carers().subList(0, visit.carersNeeded() - 1);
        EngineDay.of(book.with(Book.carried(visit, staying)), visit.day(), one -> EngineDay.Freedom.ALL)
                .ifPresent(day -> {
                    int number = day.numbers(visit.id()).get(staying.size());
                    for (Fit fit : Advice.on(day.day(), day.plan())
                            .best(number, book.carers().size())) {
                        order.add(day.carer(fit.carer()));
                    }
                });
        book.carers().stream()
                .filter(carer -> carer.worksOn(visit.day()))
                .map(Carer::id)
                .forEach(order::add);
        return order;
    }

    /** What it means that the carer makes the visit, whether they do now or would. */
    Place place(CarerId carer) {
        boolean has = visit.carers().contains(carer);
        Book without = has ? book.with(Book.carried(visit, others(carer))) : book;
        Book with = has ? book : book.with(Book.carried(visit, more(carer)));
        Round before = round(without, carer);
        Round after = round(with, carer);
        Set<Breach> known = new HashSet<>(new Rules(without).breaches(carer));
        List<Breach> breaks = new Rules(with)
                .breaches(carer).stream()
                        .filter(breach -> !known.contains(breach))
                        .map(this::seenFromHere)
                        .sorted(Comparator.comparing(Breach::rule))
                        .toList();
        Familiar familiarBefore = familiar(without);
        Familiar familiarAfter = familiar(with);
        int week = weekPaid(with, carer);
        return new Place(
                carer,
                after.paidMinutes() - before.paidMinutes(),
                extra(carer, before, after),
                familiarAfter.came().getOrDefault(carer, 0),
                familiarAfter.carers(),
                familiarAfter.carers() > familiarBefore.carers(),
                week,
                breaks);
    }

    private Place.Extra extra(CarerId carer, Round before, Round after) {
        boolean assumed = false;
        boolean next = false;
        for (Round.Stop stop : after.stops()) {
            boolean here = stop.visit().equals(visit.id());
            assumed |= (here || next) && stop.way().assumed();
            next = here;
        }
        return new Place.Extra(
                after.wayMinutes() - before.wayMinutes(),
                after.metres() - before.metres(),
                assumed,
                own(carer, after).flatMap(then -> own(carer, before).map(now -> then - now)));
    }

    /** Minutes from the carer's home to the first of a round, and from the last one back. */
    private Optional<Integer> own(CarerId carer, Round round) {
        if (round.stops().isEmpty()) {
            return Optional.of(0);
        }
        Optional<Way> there = book.ways().fromHome(carer, person(round.stops().get(0)));
        Optional<Way> back = book.ways()
                .fromHome(carer, person(round.stops().get(round.stops().size() - 1)));
        return there.flatMap(to -> back.map(from -> to.minutes() + from.minutes()));
    }

    private PersonId person(Round.Stop stop) {
        return book.visits().stream()
                .filter(each -> each.id().equals(stop.visit()))
                .findFirst()
                .orElseThrow()
                .person();
    }

    /** A clash with a later visit is told as one with that, not with this. */
    private Breach seenFromHere(Breach breach) {
        return breach.with().filter(visit.id()::equals).isPresent()
                ? new Breach(
                        breach.rule(),
                        breach.carer(),
                        breach.day(),
                        breach.with(),
                        breach.visit(),
                        breach.minutes(),
                        breach.what())
                : breach;
    }

    private List<CarerId> others(CarerId carer) {
        return visit.carers().stream().filter(other -> !other.equals(carer)).toList();
    }

    /** With one more; in the place of the last, where all places are taken: it is they who would be relieved. */
    private List<CarerId> more(CarerId carer) {
        List<CarerId> then = new ArrayList<>(visit.carers());
        if (then.size() >= visit.carersNeeded()) {
            then.remove(then.size() - 1);
        }
        then.add(carer);
        return then;
    }

    private Familiar familiar(Book of) {
        return of.familiar().getOrDefault(visit.person(), Familiar.NOBODY);
    }

    private Round round(Book of, CarerId carer) {
        return new Rules(of)
                .round(
                        carer,
                        visit.day(),
                        of.on(visit.day()).stream()
                                .filter(each -> each.carers().contains(carer))
                                .toList());
    }

    private static int weekPaid(Book of, CarerId carer) {
        return new Rules(of).rounds(carer).stream().mapToInt(Round::paidMinutes).sum();
    }
}
