package care.mainstay.rota.horizon;

import care.mainstay.rota.horizon.Horizon.Carer;
import care.mainstay.rota.horizon.Horizon.Pattern;
import care.mainstay.rota.horizon.HorizonPlan.Made;
import care.mainstay.rota.horizon.HorizonReckoning.Broken;
import care.mainstay.rota.horizon.HorizonReckoning.ForWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The carers' side of a reckoning: each day of each carer gone through visit by visit. What visits that are kept break among
 * themselves is as it is, and so are ways too short and nights too short of the rota as it stands; a plan breaks a rule only
 * by what it adds.
 */
final class CarersReckoning {

    private final Horizon horizon;
    private final HorizonRules rules;
    private final HorizonPlan plan;
    private final Map<HorizonCharge, Long> amounts;
    private final List<Broken> broken;
    private final List<List<Made>> rounds = new ArrayList<>();
    private final Set<Integer> stands = new HashSet<>();
    private final StandingRounds standing;

    CarersReckoning(Horizon horizon, HorizonPlan plan, Map<HorizonCharge, Long> amounts, List<Broken> broken) {
        this.horizon = horizon;
        this.rules = horizon.facts().rules();
        this.plan = plan;
        standing = new StandingRounds(horizon);
        this.amounts = amounts;
        this.broken = broken;
    }

    List<ForWeek> reckon() {
        int carers = horizon.facts().carers().size();
        for (int r = 0; r < carers * horizon.days(); r++) {
            rounds.add(new ArrayList<>());
        }
        var seen = new HashSet<Integer>();
        for (Made made : plan.made()) {
            if (!seen.add(made.visit())) {
                broken("twice", horizon.words(made.visit()) + " is planned twice.");
            } else {
                visit(made);
            }
        }
        for (int v = 0; v < horizon.visits().size(); v++) {
            if (horizon.isKept(v) && !stands.contains(v)) {
                broken("kept", horizon.words(v) + " is not to be changed.");
            }
        }
        var weeks = new ArrayList<ForWeek>();
        for (int c = 0; c < carers; c++) {
            for (int d = 0; d < horizon.days(); d++) {
                rounds.get(c * horizon.days() + d).sort(Comparator.comparingInt(Made::start));
            }
            for (int w = 0; w < horizon.weeks(); w++) {
                weeks.add(week(c, w));
            }
            rests(c);
        }
        return List.copyOf(weeks);
    }

    private void broken(String rule, String words) {
        broken.add(new Broken(rule, words));
    }

    private void add(HorizonCharge charge, long amount) {
        amounts.merge(charge, amount, Long::sum);
    }

    private Pattern pattern(Made made) {
        return horizon.pattern(horizon.visits().get(made.visit()));
    }

    private int place(Made made) {
        return horizon.person(horizon.visits().get(made.visit())).place();
    }

    private boolean isKept(Made made) {
        return horizon.isKept(made.visit());
    }

    /** As it is, if it is what was kept. */
    private void kept(Made made) {
        var planned = horizon.planned(made.visit()).orElseThrow();
        if (planned.start() == made.start() && horizon.numbers(planned.carers()).equals(made.carers())) {
            stands.add(made.visit());
        }
        for (int c : made.carers()) {
            rounds.get(c * horizon.days() + horizon.visits().get(made.visit()).day())
                    .add(made);
        }
    }

    private void visit(Made made) {
        if (isKept(made)) {
            kept(made);
            return;
        }
        var visit = horizon.visits().get(made.visit());
        Pattern pattern = pattern(made);
        String words = horizon.words(made.visit());
        if (made.carers().size() != pattern.carers()
                || made.carers().stream().distinct().count() != pattern.carers()) {
            broken("together", words + " needs " + pattern.carers() + " carers and has " + made.carers() + ".");
        }
        int late = made.start() - pattern.closes();
        if (made.start() < pattern.opens()) {
            broken("early", words + " starts at " + made.start() + ", before " + pattern.opens() + ".");
        } else if (late > (pattern.critical() ? 0 : rules.latest())) {
            broken("late", words + " starts at " + made.start() + ", " + late + " minutes late.");
        }
        for (int c : made.carers()) {
            Carer carer = horizon.facts().carers().get(c);
            add(HorizonCharge.LATENESS, Math.max(0, late));
            add(HorizonCharge.CHANGES, changed(made, c));
            rounds.get(c * horizon.days() + visit.day()).add(made);
            if (!carer.skills().containsAll(pattern.skills())) {
                broken("skills", words + " needs " + pattern.skills() + "; carer " + carer.id() + " has not all.");
            }
            if (horizon.person(visit).excluded().contains(carer.id())) {
                broken("excluded", words + " must not be made by carer " + carer.id() + ".");
            }
            int end = made.start() + pattern.minutes();
            if (Horizon.isAway(carer, visit.day())
                    || carer.shifts().stream()
                            .noneMatch(shift -> shift.day() == visit.day()
                                    && shift.from() <= made.start()
                                    && end <= shift.until())) {
                broken("shift", words + " is outside the shifts of carer " + carer.id() + ".");
            }
        }
    }

    private ForWeek week(int c, int w) {
        int days = 0;
        int visiting = 0;
        int travel = 0;
        int waiting = 0;
        int metres = 0;
        for (int d = 7 * w; d < 7 * w + 7; d++) {
            List<Made> round = rounds.get(c * horizon.days() + d);
            if (!round.isEmpty()) {
                days++;
                int[] sums = day(c, d, round);
                visiting += sums[0];
                travel += sums[1];
                waiting += sums[2];
                metres += sums[3];
            }
        }
        int worked = visiting + travel + waiting;
        Carer carer = horizon.facts().carers().get(c);
        if (worked > Math.max(carer.most(), keptMinutes(c, w))) {
            broken(
                    "week",
                    "Carer " + carer.id() + " works " + worked + " minutes in week " + w + ", more than " + carer.most()
                            + ".");
        }
        if (days > Math.max(rules.daysAWeek(), keptDays(c, w))) {
            broken("days", "Carer " + carer.id() + " works on " + days + " days of week " + w + ".");
        }
        int shortfall = Math.max(0, horizon.guaranteed(c, w) - worked);
        add(HorizonCharge.TRAVEL, travel);
        add(HorizonCharge.WAITING, waiting);
        add(HorizonCharge.MILEAGE, metres);
        add(HorizonCharge.SHORTFALL, shortfall);
        return new ForWeek(c, w, days, worked, visiting, travel, waiting, metres, shortfall);
    }

    /** Minutes of visits, of travel and of short gaps, and metres. */
    private int[] day(int c, int d, List<Made> round) {
        Ways ways = horizon.ways(c);
        Carer carer = horizon.facts().carers().get(c);
        int[] sums = new int[4];
        int stretch = round.get(0).start();
        int alone = 1;
        boolean asItIs = true;
        for (int i = 0; i < round.size(); i++) {
            Made made = round.get(i);
            int minutes = pattern(made).minutes();
            sums[0] += minutes;
            if (i > 0) {
                Made before = round.get(i - 1);
                int way = ways.minutes(place(before), place(made));
                int gap = made.start() - before.start() - pattern(before).minutes() - way;
                if (gap < 0 && !(stands(before, c) && stands(made, c))) {
                    broken(
                            "travel",
                            "Carer " + carer.id() + " cannot be at " + horizon.words(made.visit()) + " by "
                                    + made.start() + ": " + -gap + " minutes are missing.");
                }
                sums[1] += way;
                sums[3] += ways.metres(place(before), place(made));
                if (gap <= rules.shortGap()) {
                    sums[2] += Math.max(0, gap);
                } else {
                    add(HorizonCharge.LONG_GAP, gap);
                }
                if (gap >= rules.breakLength()) {
                    stretch = made.start();
                    alone = 0;
                    asItIs = true;
                }
                alone++;
            }
            asItIs &= isKept(made);
            if (alone > 1 && !asItIs && made.start() + minutes - stretch > rules.stretch()) {
                broken(
                        "break",
                        "Carer " + carer.id() + " works from " + stretch + " to " + (made.start() + minutes)
                                + " on day " + d + " without a break.");
            }
        }
        add(
                HorizonCharge.COMMUTE,
                ways.minutes(carer.place(), place(round.get(0)))
                        + (long) ways.minutes(place(round.get(round.size() - 1)), carer.place()));
        return sums;
    }

    private boolean stands(Made made, int c) {
        return standing.stands(made.visit(), c, made.start());
    }

    private int changed(Made made, int c) {
        return horizon.planned(made.visit())
                .filter(planned -> !horizon.numbers(planned.carers()).contains(c))
                .map(Horizon.Planned::price)
                .orElse(0);
    }

    /** What the carer works in the week on visits that are kept. */
    private int keptMinutes(int c, int w) {
        Ways ways = horizon.ways(c);
        int worked = 0;
        for (int d = 7 * w; d < 7 * w + 7; d++) {
            List<Made> round = keptOn(c, d);
            for (int i = 0; i < round.size(); i++) {
                worked += pattern(round.get(i)).minutes();
                if (i > 0) {
                    Made before = round.get(i - 1);
                    int way = ways.minutes(place(before), place(round.get(i)));
                    int gap = round.get(i).start()
                            - before.start()
                            - pattern(before).minutes()
                            - way;
                    worked += way + (gap <= rules.shortGap() ? Math.max(0, gap) : 0);
                }
            }
        }
        return worked;
    }

    private int keptDays(int c, int w) {
        return (int) IntStream.range(7 * w, 7 * w + 7)
                .filter(d -> !keptOn(c, d).isEmpty())
                .count();
    }

    private List<Made> keptOn(int c, int d) {
        return rounds.get(c * horizon.days() + d).stream().filter(this::isKept).toList();
    }

    private void rests(int c) {
        for (int d = 0; d + 1 < horizon.days(); d++) {
            List<Made> today = rounds.get(c * horizon.days() + d);
            List<Made> tomorrow = rounds.get(c * horizon.days() + d + 1);
            if (!today.isEmpty() && !tomorrow.isEmpty()) {
                Made last = today.get(today.size() - 1);
                int rest = tomorrow.get(0).start()
                        + 1440
                        - last.start()
                        - pattern(last).minutes();
                if (rest < standing.restAfter(c, d)) {
                    broken(
                            "rest",
                            "Carer " + horizon.facts().carers().get(c).id() + " rests " + rest + " minutes after day "
                                    + d + ".");
                }
            }
        }
    }
}
