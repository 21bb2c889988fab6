package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.edge.westmere.Westmere.Progress;
import care.mainstay.edge.westmere.internal.life.Area;
import care.mainstay.edge.westmere.internal.life.HomeVisit;
import care.mainstay.edge.westmere.internal.life.HomeVisit.Fate;
import care.mainstay.edge.westmere.internal.life.Life;
import care.mainstay.foundation.identity.AccessGrants.Grant;
import care.mainstay.foundation.identity.Purpose;
import care.mainstay.foundation.kernel.EvidenceRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tells the year from its first week to its last, in the order in which it could be known: what was decided in a week
 * rests on what had been written down before it.
 */
final class WholeYear {

    private final Telling telling;
    private final Progress progress;
    private final TellPeople people;
    private final TellReferrals referrals;
    private final TellOutcomes outcomes;
    private final TellPlans plans;
    private final TellVisits visits;
    private final TellLooks looks;
    private final TellSafety safety;
    private final TellReviews reviews;
    private final TellMoney money;

    WholeYear(Telling telling, Progress progress) {
        this.telling = telling;
        this.progress = progress;
        this.people = new TellPeople(telling);
        this.referrals = new TellReferrals(telling, people);
        this.outcomes = new TellOutcomes(telling);
        this.plans = new TellPlans(telling);
        this.visits = new TellVisits(telling, plans);
        this.looks = new TellLooks(telling);
        this.safety = new TellSafety(telling);
        this.reviews = new TellReviews(telling);
        this.money = new TellMoney(telling);
    }

    void tell() {
        var area = telling.cast().area();
        progress.reached("Organisations, carers and people", 3);
        people.organisations();
        people.carers();
        people.people(area.lives());
        people.people(area.waiting());
        progress.reached("Referrals and assessments", 8);
        area.lives().forEach(referrals::begin);
        for (int i = 0; i < area.waiting().size(); i++) {
            referrals.waiting(area.waiting().get(i), i);
        }
        people.households();
        progress.reached("Outcomes and plans", 20);
        for (int provider = 0; provider < 3; provider++) {
            outcomes.provider(provider, area.lives());
            plans.provider(provider, area.lives());
        }
        money.agreed();
        money.placed();
        weeks(area);
        progress.reached("Settlement", 90);
        money.settled();
        inspection(area);
    }

    private void weeks(Area area) {
        var byWeek = new TreeMap<LocalDate, List<HomeVisit>>();
        for (HomeVisit visit : area.visits()) {
            byWeek.computeIfAbsent(week(area, visit.day()), week -> new ArrayList<>())
                    .add(visit);
        }
        int told = 0;
        for (Map.Entry<LocalDate, List<HomeVisit>> week : byWeek.entrySet()) {
            progress.reached("Visits and notes: week " + ++told, 24 + told * 65 / byWeek.size());
            week(area, week.getKey(), week.getValue());
        }
    }

    private static LocalDate week(Area area, LocalDate day) {
        return area.from().plusDays((day.toEpochDay() - area.from().toEpochDay()) / 7 * 7);
    }

    private void week(Area area, LocalDate from, List<HomeVisit> made) {
        var until = from.plusDays(7);
        Instant now = Cast.at(area.anchor(), 0, 0);
        for (Life life : area.lives()) {
            if (from.isBefore(area.anchor())) {
                safety.happened(life, from, until.isAfter(area.anchor()) ? area.anchor() : until);
                reviews.held(life, from, until);
            }
        }
        for (int provider = 0; provider < 3; provider++) {
            visits.provider(provider, made, now);
        }
        made.stream()
                .filter(visit -> visit.fate() == Fate.MISSED && visit.number() % 3 == 0)
                .forEach(safety::missed);
        if (from.isBefore(area.anchor())) {
            looks.seen(from, until.isAfter(area.anchor()) ? area.anchor() : until, now);
        }
        for (Life life : area.lives()) {
            if (life.ended()
                    .filter(end -> !end.isBefore(from) && end.isBefore(until))
                    .isPresent()) {
                outcomes.ended(life);
                referrals.end(life);
                money.ended(life);
            }
        }
    }

    /** The inspection that is under way: what the first provider and the council keep about six people, for a month. */
    private void inspection(Area area) {
        var cast = telling.cast();
        var now = Cast.at(area.anchor(), 0, 0);
        var source = new EvidenceRef("identity.inspection", cast.dice().id("inspection", 1, now.toEpochMilli()));
        var grants = area.lives().stream()
                .filter(life -> life.provider() == 0 && life.supportedOn(area.anchor()))
                .filter(life ->
                        life.funding() == Life.Funding.COUNCIL && !life.person().protectedName())
                .limit(12)
                .map(life -> new Grant(
                        cast.regulator(),
                        Optional.empty(),
                        life.person().id(),
                        Purpose.INSPECTION,
                        now,
                        Optional.of(Cast.at(area.anchor().plusDays(60), 0, 0)),
                        source))
                .toList();
        for (var keeper : List.of(cast.manager(0), cast.commissioner())) {
            telling.at(
                    now,
                    keeper,
                    "inspection",
                    1,
                    () -> telling.rooms().foundation().grants().openAll(grants));
        }
    }
}
