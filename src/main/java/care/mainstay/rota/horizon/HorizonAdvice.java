package care.mainstay.rota.horizon;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.rota.engine.Chance;
import care.mainstay.rota.horizon.Horizon.Carer;
import care.mainstay.rota.horizon.Horizon.Pattern;
import care.mainstay.rota.horizon.HorizonReckoning.Broken;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who else could come to a visit of a plan, what that would cost charge by charge, and what keeps a carer from it.
 *
 * <p>The carer is tried at every place of their round of the day, the others of the two rounds moving in time as they must; all
 * else stays. The plan must break no rule.
 */
public final class HorizonAdvice {

    /**
     * Another carer for a visit.
     *
     * @param start when the visit would start
     * @param cost what the plan would cost more, in hundredths of a penny; less when it is negative
     * @param more how much more of each charge there would be, of those that change and cost anything
     */
    public record Offer(int carer, int start, long cost, Map<HorizonCharge, Long> more) {}

    /** What keeps a carer from a visit: rules by name, and when there are none, the offer. */
    public record WhyNot(List<Broken> rules, @Nullable Offer offer) {}

    private final Horizon horizon;
    private final Frame frame;
    private final Rounds rounds;
    private final Places places;
    private final HorizonReckoning now;

    /** Refuses a plan that breaks a rule. */
    public HorizonAdvice(Horizon horizon, HorizonPlan plan) {
        this.horizon = horizon;
        now = HorizonReckoning.of(horizon, plan);
        if (!now.isFeasible()) {
            throw new Refused(now.broken().stream()
                    .limit(20)
                    .map(one -> new Refused.Problem(
                            "rota." + one.rule(), "", one.words(), "Maybe mend the plan first, or plan anew."))
                    .toList());
        }
        frame = new Frame(horizon);
        rounds = KeptPlan.of(frame, plan).again(frame);
        places = new Places(rounds, new Chance(0));
    }

    /**
     * The carers for whom the visit would be cheapest, in the place of one who comes, or of nobody when it is unallocated. None
     * for a double-handed visit that is unallocated: one carer alone is no help there.
     */
    public List<Offer> best(int visit, @Nullable Integer inPlaceOf, int most) {
        var offers = new ArrayList<Offer>();
        int node = node(visit, inPlaceOf);
        for (int c : frame.ableCarers[node]) {
            offer(node, c).ifPresent(offers::add);
        }
        offers.sort(Comparator.comparingLong(Offer::cost).thenComparingInt(Offer::carer));
        return offers.stream().limit(most).map(one -> charged(node, one)).toList();
    }

    /** Why a carer does not come in the place of another: which rules keep them from it, or what it would cost. */
    public WhyNot whyNot(int visit, @Nullable Integer inPlaceOf, int carer) {
        int node = node(visit, inPlaceOf);
        var rules = rules(visit, node, carer);
        if (!rules.isEmpty()) {
            return new WhyNot(rules, null);
        }
        Optional<Offer> offer = offer(node, carer);
        return offer.isPresent()
                ? new WhyNot(List.of(), charged(node, offer.get()))
                : new WhyNot(List.of(full(visit, node, carer)), null);
    }

    private int node(int visit, @Nullable Integer inPlaceOf) {
        int comes = inPlaceOf == null ? Frame.NOBODY : inPlaceOf;
        for (int n : frame.nodesOfPerson[horizon.visits().get(visit).person()]) {
            if (frame.visit[n] == visit && rounds.carer(n) == comes) {
                return n;
            }
        }
        throw new Refused(
                "rota.comes-not",
                "To " + horizon.words(visit) + " does not come "
                        + (inPlaceOf == null
                                ? "nobody"
                                : "carer "
                                        + horizon.facts()
                                                .carers()
                                                .get(inPlaceOf)
                                                .id())
                        + ".",
                "Maybe the plan has changed: look at it again.");
    }

    private Optional<Offer> offer(int node, int carer) {
        int other = frame.partner[node];
        boolean comes = rounds.carer(node) == carer || other >= 0 && rounds.carer(other) == carer;
        if (comes || other >= 0 && !rounds.isPlanned(other)) {
            return Optional.empty();
        }
        long before = rounds.charged();
        Optional<Offer> cheapest = Optional.empty();
        boolean fixed = other >= 0 && rounds.isPlanned(other);
        for (int time : fixed ? new int[] {rounds.aim[node]} : new int[] {rounds.aim[node], frame.opens[node]}) {
            rounds.open();
            if (put(node, carer, time)
                    && (cheapest.isEmpty()
                            || rounds.charged() - before < cheapest.get().cost())) {
                cheapest = Optional.of(new Offer(carer, rounds.start[node], rounds.charged() - before, Map.of()));
            }
            rounds.takeBack();
        }
        return cheapest;
    }

    private boolean put(int node, int carer, int time) {
        if (rounds.isPlanned(node)) {
            Round trial = rounds.trial(rounds.round[node]);
            trial.remove(trial.indexOf(node));
            if (!rounds.make(Rounds.NEVER)) {
                return false;
            }
        }
        if (rounds.aim[node] != time) {
            rounds.aim(node, time);
        }
        return places.placeWith(node, carer);
    }

    /** The same offer with what it changes of each charge, found by reckoning the whole plan again. */
    private Offer charged(int node, Offer offer) {
        rounds.open();
        boolean aimed = put(node, offer.carer(), rounds.aim[node]) && rounds.charged() == offer.cost() + now.cost();
        if (!aimed) {
            rounds.takeBack();
            rounds.open();
            put(node, offer.carer(), frame.opens[node]);
        }
        var kept = new KeptPlan(frame);
        kept.take(rounds);
        rounds.takeBack();
        var then = HorizonReckoning.of(horizon, kept.plan(frame));
        var more = new EnumMap<HorizonCharge, Long>(HorizonCharge.class);
        for (HorizonCharge charge : HorizonCharge.values()) {
            long difference = then.amount(charge) - now.amount(charge);
            if (difference != 0 && horizon.facts().weights().weight(charge) != 0) {
                more.put(charge, difference);
            }
        }
        return new Offer(offer.carer(), offer.start(), offer.cost(), more);
    }

    private List<Broken> rules(int visit, int node, int c) {
        var rules = new ArrayList<Broken>();
        if (horizon.isKept(visit)) {
            rules.add(new Broken("kept", horizon.words(visit) + " is not to be changed."));
        }
        var one = horizon.visits().get(visit);
        Pattern pattern = horizon.pattern(one);
        Carer carer = horizon.facts().carers().get(c);
        String who = "Carer " + carer.id();
        var missing = new TreeSet<>(pattern.skills());
        missing.removeAll(carer.skills());
        if (!missing.isEmpty()) {
            rules.add(new Broken("skills", who + " lacks " + String.join(", ", missing) + "."));
        }
        if (horizon.person(one).excluded().contains(carer.id())) {
            rules.add(new Broken(
                    "excluded", who + " must not come to " + horizon.person(one).id() + "."));
        }
        carer.away().stream()
                .filter(away -> away.day() == one.day())
                .forEach(away -> rules.add(new Broken("away", who + " is away: " + away.why() + ".")));
        if (rules.isEmpty() && !frame.able[node * frame.carers + c]) {
            rules.add(new Broken("shift", who + " does not work at that time of day " + one.day() + "."));
        }
        int other = frame.partner[node];
        if (rounds.carer(node) == c || other >= 0 && rounds.carer(other) == c) {
            rules.add(new Broken("together", who + " comes already."));
        }
        return rules;
    }

    private Broken full(int visit, int node, int c) {
        String who = "Carer " + horizon.facts().carers().get(c).id();
        int week = frame.day[node] / 7;
        var of = now.weeks().get(c * horizon.weeks() + week);
        if (of.worked() + frame.duration[node] > frame.most[c]) {
            return new Broken(
                    "week",
                    who + " has " + of.worked() + " of at most " + frame.most[c] + " minutes in week " + week + ".");
        }
        if (rounds.round(c * frame.days + frame.day[node]).length == 0
                && of.days() >= horizon.facts().rules().daysAWeek()) {
            return new Broken("days", who + " works on " + of.days() + " days of week " + week + " already.");
        }
        return new Broken(
                "time", who + " has no time for " + horizon.words(visit) + " between other visits, breaks and rest.");
    }
}
