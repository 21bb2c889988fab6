package care.mainstay.edge.web.rota;

import care.mainstay.care.visits.Visit;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.rota.CarerNotice;
import care.mainstay.rota.CarerNotice.What;
import care.mainstay.rota.MyWeek;
import care.mainstay.rota.Round;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A carer's own week: what changed since they last looked, then day by day, and whether their guaranteed hours are met.
 *
 * @param news what they have not said they have seen
 */
public record MyWeekPage(
        String title,
        String lead,
        String hours,
        int filled,
        List<News> news,
        List<Day> days,
        String before,
        String after,
        boolean thisWeek) {

    /** A change they are told of. {@code href} is empty where the visit is no longer theirs to open. */
    public record News(String words, String visit, String told, String href) {}

    /** A day of the week. */
    public record Day(String heading, String sum, List<Stop> stops, boolean today) {}

    /** A visit. */
    public record Stop(String times, String person, String purpose, String href, boolean isNew, String way) {}

    static MyWeekPage of(MyWeek week, RotaNames names, LocalDate today) {
        Set<VisitId> unseen = week.told().stream()
                .filter(notice -> notice.seen().isEmpty() && notice.what() == What.GIVEN)
                .map(CarerNotice::visit)
                .collect(Collectors.toSet());
        Map<VisitId, Visit> visits = new HashMap<>();
        week.visits().forEach(visit -> visits.put(visit.id(), visit));
        LocalDate monday = week.days().from();
        return new MyWeekPage(
                "My week",
                Words.day(monday) + " to " + Words.day(week.days().lastDay()),
                hours(week),
                filled(week),
                week.told().stream()
                        .filter(notice -> notice.seen().isEmpty())
                        .map(notice -> news(notice, names))
                        .toList(),
                monday.datesUntil(week.days().until())
                        .map(day -> day(day, week, visits, unseen, names, today))
                        .toList(),
                "/rota/mine?day=" + monday.minusDays(7),
                "/rota/mine?day=" + monday.plusDays(7),
                week.days().contains(today));
    }

    private static String hours(MyWeek week) {
        BigDecimal guaranteed = week.carer().details().guaranteedHours();
        String paid = RotaWords.minutes(week.paidMinutes()) + " planned";
        if (guaranteed.signum() == 0) {
            return paid + ".";
        }
        int owed = guaranteed.multiply(BigDecimal.valueOf(60)).intValue();
        String of = paid + ". You are guaranteed " + RotaWords.minutes(owed) + " a week";
        return week.paidMinutes() >= owed
                ? of + ", and they are met."
                : of + ": the " + RotaWords.minutes(owed - week.paidMinutes())
                        + " missing are paid whether or not there are visits.";
    }

    private static int filled(MyWeek week) {
        int owed = week.carer()
                .details()
                .guaranteedHours()
                .multiply(BigDecimal.valueOf(60))
                .intValue();
        return owed == 0 ? 0 : Math.min(100, week.paidMinutes() * 100 / owed);
    }

    private static News news(CarerNotice notice, RotaNames names) {
        Optional<Visit> open =
                Optional.ofNullable(names.visits().get(notice.visit())).filter(any -> notice.what() != What.TAKEN_OFF);
        String visit = Words.day(notice.day()) + ", " + RotaWords.time(notice.start()) + " to "
                + RotaWords.time(notice.end())
                + open.map(theirs -> ", " + names.person(theirs.person())).orElse("");
        return new News(
                notice.what().words(),
                visit,
                "Told " + Words.moment(notice.told()) + ", "
                        + RotaWords.notice(java.time.Duration.between(notice.told(), notice.start())) + ".",
                open.map(theirs -> "/visits/" + theirs.id()).orElse(""));
    }

    private static Day day(
            LocalDate day,
            MyWeek week,
            Map<VisitId, Visit> visits,
            Set<VisitId> unseen,
            RotaNames names,
            LocalDate today) {
        List<Round> rounds =
                week.rounds().stream().filter(round -> round.day().equals(day)).toList();
        int paid = rounds.stream().mapToInt(Round::paidMinutes).sum();
        List<Stop> stops = rounds.stream()
                .flatMap(round -> round.stops().stream())
                .map(stop -> {
                    Visit visit = Objects.requireNonNull(visits.get(stop.visit()));
                    return new Stop(
                            RotaWords.times(visit),
                            names.person(visit.person()),
                            visit.purpose(),
                            "/visits/" + visit.id(),
                            unseen.contains(visit.id()),
                            stop.way().minutes() == 0 ? "" : "on the way " + RotaWords.way(stop.way()));
                })
                .toList();
        return new Day(
                Words.day(day) + (day.equals(today) ? ", today" : ""),
                stops.isEmpty()
                        ? "No visits."
                        : Words.count(stops.size(), "visit", "visits") + ", " + RotaWords.minutes(paid) + " paid.",
                stops,
                day.equals(today));
    }
}
