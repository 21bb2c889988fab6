package care.mainstay.rota.engine;

import care.mainstay.foundation.kernel.Refused.Problems;

/** What a published rota must be for anybody to mend it. Everything wrong is said at once. */
final class PublishedRules {

    private PublishedRules() {}

    static void check(Day day, Disruption disruption) {
        var problems = new Problems();
        var seen = new boolean[day.visits];
        var went = new boolean[day.carers];
        for (Plan.Round round : disruption.published().rounds()) {
            if (round.carer() < 0 || round.carer() >= day.carers) {
                noCarer(round.carer(), problems);
                continue;
            }
            problems.when(
                    went[round.carer()],
                    "rota.two-rounds",
                    "routes",
                    "Carer " + Reckoning.carer(day, round.carer()) + " has two rounds in the published rota.",
                    "Maybe a round was copied: leave one out.");
            went[round.carer()] = true;
            int rests = 0;
            for (Plan.Stop stop : round.stops()) {
                if (stop.isRest()) {
                    rests++;
                } else if (stop.visit() < 0 || stop.visit() >= day.visits) {
                    noVisit(stop.visit(), problems);
                } else {
                    problems.when(
                            seen[stop.visit()],
                            "rota.made-twice",
                            "routes",
                            Reckoning.name(day, stop.visit()) + " is in the published rota twice.",
                            "Maybe a visit was copied: leave one out.");
                    seen[stop.visit()] = true;
                }
            }
            problems.when(
                    rests > 1,
                    "rota.two-breaks",
                    "routes",
                    "Carer " + Reckoning.carer(day, round.carer()) + " has " + rests + " breaks in the published rota.",
                    "One a day can be planned.");
        }
        disruption.away().stream()
                .filter(c -> c < 0 || c >= day.carers)
                .sorted()
                .forEach(c -> noCarer(c, problems));
        disruption.cancelled().stream()
                .filter(v -> v < 0 || v >= day.visits)
                .sorted()
                .forEach(v -> noVisit(v, problems));
        problems.when(
                disruption.moment() > day.horizon || disruption.moment() < 0,
                "rota.moment",
                "freeze",
                "Nothing is to move before " + disruption.moment() + ", which is no time of the day.",
                "Write 0 when everything may move.");
        problems.refuseIfAny();
        circles(day, disruption);
    }

    private static void circles(Day day, Disruption disruption) {
        try {
            PlanOf.laid(day, disruption.published());
        } catch (IllegalArgumentException circle) {
            new Problems()
                    .add(
                            "rota.no-plan",
                            "routes",
                            "The published rota is " + circle.getMessage() + ".",
                            "Maybe see: rota check.")
                    .refuseIfAny();
        }
    }

    private static void noCarer(int carer, Problems problems) {
        problems.add(
                "rota.unknown-carer",
                "routes",
                "The day knows no carer number " + carer + ".",
                "Maybe they left, or the rota is for another day.");
    }

    private static void noVisit(int visit, Problems problems) {
        problems.add(
                "rota.unknown-visit",
                "routes",
                "The day knows no visit number " + visit + ".",
                "Maybe it was taken out, or the rota is for another day.");
    }
}
