package care.mainstay.rota.internal;

import care.mainstay.care.visits.Visit;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.rota.Proposal.Why;
import care.mainstay.rota.horizon.Horizon;
import care.mainstay.rota.horizon.HorizonAdvice;
import care.mainstay.rota.horizon.HorizonAdvice.Offer;
import care.mainstay.rota.horizon.HorizonPlan;
import care.mainstay.rota.horizon.HorizonReckoning.Broken;
import care.mainstay.rota.internal.Planning.Moved;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Why each carer who would come new comes, and not who was to: by trying the other in the plan that was found, all else
 * staying as it is there.
 */
final class Whys {

    private final EngineWeeks weeks;
    private final HorizonAdvice advice;
    private final Map<Integer, List<Integer>> made = new HashMap<>();

    Whys(EngineWeeks weeks, Horizon horizon, HorizonPlan plan) {
        this.weeks = weeks;
        advice = new HorizonAdvice(horizon, plan);
        plan.made().forEach(each -> made.put(each.visit(), each.carers()));
    }

    Map<VisitId, Why> of(List<Moved> moved) {
        Map<VisitId, Why> whys = new HashMap<>();
        moved.forEach(each -> why(each).ifPresent(why -> whys.put(each.visit().id(), why)));
        return whys;
    }

    private Optional<Why> why(Moved moved) {
        Visit visit = moved.visit();
        Set<CarerId> on = new HashSet<>(moved.after());
        visit.carers().forEach(on::remove);
        for (int number : weeks.numbers(visit.id())) {
            Optional<Integer> comes = made.getOrDefault(number, List.of()).stream()
                    .filter(carer -> on.contains(weeks.carer(carer)))
                    .findFirst();
            if (comes.isPresent()) {
                return why(moved, number, comes.get());
            }
        }
        return Optional.empty();
    }

    private Optional<Why> why(Moved moved, int number, int comes) {
        Optional<Integer> off = moved.visit().carers().stream()
                .filter(carer -> !moved.after().contains(carer))
                .flatMap(carer -> weeks.number(carer).stream())
                .findFirst();
        if (off.isEmpty()) {
            return advice.best(number, comes, 1).stream()
                    .findFirst()
                    .map(next -> new Why(weeks.carer(next.carer()), List.of(), more(next)));
        }
        var whyNot = advice.whyNot(number, comes, off.get());
        return Optional.of(new Why(
                weeks.carer(off.get()),
                whyNot.rules().stream().map(Broken::rule).distinct().toList(),
                Optional.ofNullable(whyNot.offer()).map(Whys::more).orElse(Map.of())));
    }

    private static Map<String, Long> more(Offer offer) {
        Map<String, Long> more = new HashMap<>();
        offer.more().forEach((charge, amount) -> more.put(charge.key(), amount));
        return more;
    }
}
