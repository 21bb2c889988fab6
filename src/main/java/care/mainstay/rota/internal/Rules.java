package care.mainstay.rota.internal;

import care.mainstay.care.visits.Visit;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.places.Way;
import care.mainstay.people.workforce.Competency;
import care.mainstay.people.workforce.Skill;
import care.mainstay.rota.Breach;
import care.mainstay.rota.Round;
import care.mainstay.rota.Rule;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What carers’ rounds break, and what stands against a carer at a visit. Reads a {@link Book} and nothing else. */
final class Rules {

    static final int REST = 11 * 60;
    static final int LONG_WITHOUT_BREAK = 6 * 60;
    static final int BREAK = 20;
    static final int LONG_WEEK = 48 * 60;

    private final Book book;

    Rules(Book book) {
        this.book = book;
    }

    /** Everybody's rounds of the days that are looked at, by carer and day. */
    List<Round> rounds() {
        return book.carers().stream()
                .flatMap(carer -> rounds(carer.id()).stream())
                .toList();
    }

    List<Round> rounds(CarerId carer) {
        List<Round> rounds = new ArrayList<>();
        byDay(carer).forEach((day, visits) -> rounds.add(round(carer, day, visits)));
        return rounds;
    }

    private Map<LocalDate, List<Visit>> byDay(CarerId carer) {
        return book.of(carer).stream()
                .filter(visit -> book.days().contains(visit.day()))
                .collect(Collectors.groupingBy(Visit::day, TreeMap::new, Collectors.toList()));
    }

    Round round(CarerId carer, LocalDate day, List<Visit> visits) {
        List<Round.Stop> stops = new ArrayList<>();
        Optional<Visit> before = Optional.empty();
        for (Visit visit : visits) {
            Way way = before.map(last -> book.ways().between(carer, last.person(), visit.person()))
                    .orElse(Ways.NONE);
            int between = before.map(last -> minutes(last, visit)).orElse(0);
            stops.add(new Round.Stop(visit.id(), visit.plannedMinutes(), way, between - way.minutes()));
            before = Optional.of(visit);
        }
        return new Round(carer, day, stops);
    }

    private static int minutes(Visit before, Visit after) {
        return (int) Duration.between(before.end(), after.start()).toMinutes();
    }

    List<Breach> breaches() {
        return book.carers().stream()
                .flatMap(carer -> breaches(carer.id()).stream())
                .toList();
    }

    /** Everything that one carer's week breaks. */
    List<Breach> breaches(CarerId carer) {
        List<Breach> found = new ArrayList<>();
        Optional<Visit> before = Optional.empty();
        for (Visit visit : book.of(carer)) {
            if (book.days().contains(visit.day())) {
                if (!visit.state().isEnd()) {
                    found.addAll(personal(carer, visit));
                }
                before.ifPresent(last -> between(carer, last, visit).ifPresent(found::add));
            }
            before = Optional.of(visit);
        }
        int week = 0;
        for (var day : byDay(carer).entrySet()) {
            Round round = round(carer, day.getKey(), day.getValue());
            week += round.paidMinutes();
            withoutBreak(carer, round, day.getValue()).ifPresent(found::add);
        }
        if (week > LONG_WEEK) {
            found.add(new Breach(
                    Rule.LONG_WEEK,
                    carer,
                    book.days().from(),
                    Optional.empty(),
                    Optional.empty(),
                    week - LONG_WEEK,
                    ""));
        }
        return found;
    }

    /** What stands against a carer at a visit wherever else they go: employment, absence, wishes, skills, availability. */
    List<Breach> personal(CarerId carer, Visit visit) {
        List<Breach> found = new ArrayList<>();
        LocalDate day = visit.day();
        if (book.carer(carer).filter(known -> known.worksOn(day)).isEmpty()) {
            found.add(Breach.against(Rule.NOT_EMPLOYED, carer, day, visit.id(), ""));
        }
        book.staffing()
                .away(carer, visit.start(), visit.end())
                .ifPresent(why -> found.add(Breach.against(Rule.ABSENT, carer, day, visit.id(), why)));
        if (book.staffing().isNotWanted(visit.person(), carer)) {
            found.add(Breach.against(Rule.NOT_WANTED, carer, day, visit.id(), ""));
        }
        for (Skill skill : book.skills(visit)) {
            lacks(carer, skill, day)
                    .ifPresent(why -> found.add(Breach.against(Rule.SKILL, carer, day, visit.id(), why)));
        }
        book.staffing()
                .outside(carer, visit)
                .ifPresent(when -> found.add(Breach.against(Rule.OUTSIDE_AVAILABILITY, carer, day, visit.id(), when)));
        return found;
    }

    private Optional<String> lacks(CarerId carer, Skill skill, LocalDate day) {
        List<Competency> shown = book.competencies().getOrDefault(carer, List.of()).stream()
                .filter(competency -> competency.skill() == skill)
                .toList();
        if (shown.stream().anyMatch(competency -> competency.countsOn(day))) {
            return Optional.empty();
        }
        return Optional.of(skill.words());
    }

    private Optional<Breach> between(CarerId carer, Visit before, Visit visit) {
        int between = minutes(before, visit);
        Optional<Rule> rule = Optional.empty();
        int by = 0;
        String what = "";
        if (between < 0) {
            rule = Optional.of(Rule.OVERLAP);
            by = -between;
        } else if (before.day().equals(visit.day())) {
            Way way = book.ways().between(carer, before.person(), visit.person());
            by = way.minutes() - between;
            rule = by > 0 ? Optional.of(Rule.TOO_LITTLE_TRAVEL) : Optional.empty();
            what = book.ways().words(carer, way);
        } else if (between < REST && !spansOneNight(before, visit)) {
            rule = Optional.of(Rule.SHORT_REST);
            by = REST - between;
        }
        int minutes = by;
        String words = what;
        boolean over = visit.state().isEnd();
        return rule.filter(any -> !over)
                .map(broken -> new Breach(
                        broken, carer, visit.day(), Optional.of(visit.id()), Optional.of(before.id()), minutes, words));
    }

    /** A night that goes on into the morning at the same person's home is one stretch of work. */
    private static boolean spansOneNight(Visit before, Visit visit) {
        return before.end().equals(visit.start());
    }

    private Optional<Breach> withoutBreak(CarerId carer, Round round, List<Visit> visits) {
        int stretch = 0;
        int longest = 0;
        for (Round.Stop stop : round.stops()) {
            stretch = stop.gap() >= BREAK
                    ? stop.minutes()
                    : stretch + stop.way().minutes() + Math.max(0, stop.gap()) + stop.minutes();
            longest = Math.max(longest, stretch);
        }
        boolean ahead = visits.stream().anyMatch(visit -> !visit.state().isEnd());
        return longest > LONG_WITHOUT_BREAK && ahead
                ? Optional.of(new Breach(
                        Rule.NO_BREAK,
                        carer,
                        round.day(),
                        Optional.empty(),
                        Optional.empty(),
                        longest - LONG_WITHOUT_BREAK,
                        ""))
                : Optional.empty();
    }
}
