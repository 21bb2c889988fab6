package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.edge.westmere.internal.life.Area;
import care.mainstay.edge.westmere.internal.life.HomeVisit;
import care.mainstay.edge.westmere.internal.life.HomeVisit.Fate;
import care.mainstay.edge.westmere.internal.life.Life;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Tells the year of the people of one provider, from its first week to its last, in the order in which it could be known:
 * what was decided in a week rests on what had been written down before it.
 *
 * <p>What the council writes about these people is told here too, so that nothing that rests on something else is told by
 * another thread: no record about one person is ever read for a decision about another.
 */
final class OneProvider {

    private final int provider;
    private final Telling telling;
    private final List<Life> lives;
    private final TellPeople people;
    private final TellReferrals referrals;
    private final TellOutcomes outcomes;
    private final TellPlans plans;
    private final TellVisits visits;
    private final TellLooks looks;
    private final TellFollowUps followUps;
    private final TellSafety safety;
    private final TellReviews reviews;
    private final TellMoney money;
    private final TellTeams teams;
    private final TellWishes wishes;

    OneProvider(int provider, Telling telling) {
        this.provider = provider;
        this.telling = telling;
        this.lives = telling.cast().area().lives().stream()
                .filter(life -> life.provider() == provider)
                .toList();
        this.people = new TellPeople(telling);
        this.referrals = new TellReferrals(telling, people);
        this.outcomes = new TellOutcomes(telling);
        this.plans = new TellPlans(telling);
        this.visits = new TellVisits(telling, plans, Coming.of(telling.cast().area()));
        this.looks = new TellLooks(telling, lives);
        this.followUps = new TellFollowUps(telling);
        this.safety = new TellSafety(telling);
        this.reviews = new TellReviews(telling);
        this.money = new TellMoney(telling);
        this.teams = new TellTeams(telling, provider);
        this.wishes = new TellWishes(telling, provider);
    }

    /** Carers, people, their referrals, what they want and what is planned. */
    void begin(Consumer<String> next) {
        var area = telling.cast().area();
        people.carers(provider);
        people.people(lives);
        var waiting = area.waiting();
        for (int i = 0; i < waiting.size(); i++) {
            if (waiting.get(i).provider() == provider) {
                people.people(List.of(waiting.get(i)));
            }
        }
        next.accept("Referrals and assessments");
        lives.forEach(referrals::begin);
        for (int i = 0; i < waiting.size(); i++) {
            if (waiting.get(i).provider() == provider) {
                referrals.waiting(waiting.get(i), i);
            }
        }
        people.households(lives);
        next.accept("Outcomes and plans");
        outcomes.provider(provider, lives);
        plans.provider(provider, lives);
        teams.patches(lives);
        if (provider == TellMoney.PROVIDER) {
            money.agreed();
            money.placed();
        }
    }

    /** Week after week; {@code told} hears of each when it has been told. */
    void weeks(Runnable told) {
        var area = telling.cast().area();
        var byWeek = new TreeMap<LocalDate, List<HomeVisit>>();
        for (HomeVisit visit : area.visits()) {
            var week = byWeek.computeIfAbsent(week(area, visit.day()), day -> new ArrayList<>());
            if (visit.life().provider() == provider) {
                week.add(visit);
            }
        }
        for (Map.Entry<LocalDate, List<HomeVisit>> week : byWeek.entrySet()) {
            week(area, week.getKey(), week.getValue());
            told.run();
        }
        new TellWork(telling).fallenIll(provider);
        teams.counted();
    }

    private static LocalDate week(Area area, LocalDate day) {
        return area.from().plusDays((day.toEpochDay() - area.from().toEpochDay()) / 7 * 7);
    }

    private void week(Area area, LocalDate from, List<HomeVisit> made) {
        var until = from.plusDays(7);
        Instant now = Cast.at(area.anchor(), 0, 0);
        boolean begun = from.isBefore(area.anchor());
        var last = until.isAfter(area.anchor()) ? area.anchor() : until;
        for (Life life : lives) {
            if (begun) {
                safety.happened(life, from, last);
                reviews.held(life, from, until);
            }
        }
        wishes.week(from, until);
        visits.provider(provider, made);
        teams.week(area, from, lives);
        made.stream()
                .filter(visit -> visit.day().isBefore(area.anchor()))
                .filter(visit -> visit.fate() == Fate.MISSED && visit.number() % 3 == 0)
                .forEach(safety::missed);
        if (begun) {
            looks.seen(from, last, now);
            lives.forEach(life -> followUps.called(life, from, last));
        }
        for (Life life : lives) {
            if (life.ended()
                    .filter(end -> !end.isBefore(from) && end.isBefore(until))
                    .isPresent()) {
                outcomes.ended(life);
                referrals.end(life);
                money.ended(life);
            }
        }
    }
}
