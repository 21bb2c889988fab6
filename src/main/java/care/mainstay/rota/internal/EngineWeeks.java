package care.mainstay.rota.internal;

import care.mainstay.care.visits.Visit;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.rota.horizon.Horizon;
import care.mainstay.rota.horizon.HorizonPlan;
import care.mainstay.rota.horizon.HorizonPlan.Made;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The whole weeks of a {@link Book} as the engine of many days plans them, and back again: each visit at the time that was
 * agreed, and each carer by their own means of transport. What needs more than two carers is laid out as several visits.
 */
final class EngineWeeks {

    /** What of a visit is one visit to the engine: up to two of the carers it needs. */
    record Part(Visit visit, int first, int carers) {

        /** Its carers by now: all of them, or none when somebody is missing. */
        List<CarerId> of(List<CarerId> all) {
            return all.size() < first + carers ? List.of() : all.subList(first, first + carers);
        }
    }

    private final Horizon horizon;
    private final Map<Integer, Part> parts;
    private final Map<VisitId, List<Integer>> numbers = new HashMap<>();

    /** {@code parts}: by the engine's number. */
    EngineWeeks(Horizon horizon, Map<Integer, Part> parts) {
        this.horizon = horizon;
        this.parts = parts;
        parts.keySet().stream()
                .sorted()
                .forEach(number -> numbers.computeIfAbsent(part(number).visit().id(), any -> new ArrayList<>())
                        .add(number));
    }

    Horizon horizon() {
        return horizon;
    }

    Part part(int number) {
        return Optional.ofNullable(parts.get(number)).orElseThrow();
    }

    /** The engine's numbers of a visit, of which there are several when it needs more than two carers. */
    List<Integer> numbers(VisitId visit) {
        return numbers.getOrDefault(visit, List.of());
    }

    CarerId carer(int number) {
        return CarerId.parse(horizon.facts().carers().get(number).id());
    }

    Optional<Integer> number(CarerId carer) {
        return horizon.carer(carer.toString());
    }

    /** A rota as the engine knows plans, whatever it breaks. */
    HorizonPlan plan(Book rota) {
        List<Made> made = new ArrayList<>();
        for (Visit visit : rota.looked()) {
            for (int number : numbers(visit.id())) {
                List<Integer> carers = part(number).of(visit.carers()).stream()
                        .flatMap(carer -> number(carer).stream())
                        .toList();
                if (carers.size() == part(number).carers()) {
                    made.add(new Made(number, LaidWeeks.minute(visit), carers));
                }
            }
        }
        return new HorizonPlan(made);
    }

    /** Who makes which visit by a plan; a visit that nobody makes is absent. */
    Map<VisitId, Set<CarerId>> assigned(HorizonPlan plan) {
        Map<VisitId, Set<CarerId>> by = new LinkedHashMap<>();
        for (Made made : plan.made()) {
            Set<CarerId> carers = by.computeIfAbsent(part(made.visit()).visit().id(), any -> new LinkedHashSet<>());
            made.carers().forEach(number -> carers.add(carer(number)));
        }
        return by;
    }
}
