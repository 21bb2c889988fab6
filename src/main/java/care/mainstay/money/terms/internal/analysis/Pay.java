package care.mainstay.money.terms.internal.analysis;

import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.number.Exact;
import care.mainstay.money.terms.internal.run.Running;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What some evidence pays.
 *
 * @param parts by line of the statement, or by what is paid and its key where there is no statement
 * @param waiting how many lines have no amount: they are not less, they are not decided
 * @param cost what the sheet says that it costs
 */
record Pay(Map<String, Exact> parts, int waiting, Exact cost) {

    static Pay of(Plan plan, Running run) {
        var parts = new LinkedHashMap<String, Exact>();
        int waiting = 0;
        for (var row : run.statement()) {
            waiting += row.amount() == null || row.state().equals("held") ? 1 : 0;
            parts.merge(
                    row.line().name(), row.isDue() && row.amount() != null ? row.amount() : Exact.ZERO, Exact::plus);
        }
        if (plan.sheet().statement().isEmpty()) {
            for (var name : plan.sheet().motives().pays()) {
                run.numbers(name.name()).forEach((key, value) -> parts.put(name.name() + " [" + key + "]", value));
            }
        }
        var cost = Exact.ZERO;
        for (var name : plan.sheet().motives().costs()) {
            for (var value : run.numbers(name.name()).values()) {
                cost = cost.plus(value);
            }
        }
        return new Pay(parts, waiting, cost);
    }

    Exact whole() {
        return parts.values().stream().reduce(Exact.ZERO, Exact::plus);
    }

    /** What is paid to whom a row belongs: everything, where one statement is for one side. */
    Exact own(Plan plan, Map<String, String> row) {
        return parts.entrySet().stream()
                .filter(part -> isOwn(plan, part.getKey(), row))
                .map(Map.Entry::getValue)
                .reduce(Exact.ZERO, Exact::plus);
    }

    /** Whether a part is paid to whom a row belongs. */
    static boolean isOwn(Plan plan, String part, Map<String, String> row) {
        if (!plan.sheet().statement().isEmpty()) {
            return true;
        }
        int bracket = part.indexOf(" [");
        return isOwn(plan, part.substring(0, bracket), part.substring(bracket + 2, part.length() - 1), row);
    }

    /** Whether a key of a quantity is that of a row, or one the row does not know. */
    static boolean isOwn(Plan plan, String quantity, String key, Map<String, String> row) {
        for (var each : plan.order()) {
            var dimensions = Plan.grain(each).dimensions();
            if (each.name().equals(quantity) && row.keySet().containsAll(dimensions)) {
                return dimensions.stream()
                        .map(name -> name + "=" + row.get(name))
                        .collect(Collectors.joining(" "))
                        .equals(key);
            }
        }
        return true;
    }
}
