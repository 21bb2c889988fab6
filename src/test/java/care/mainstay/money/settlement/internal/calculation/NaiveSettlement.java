package care.mainstay.money.settlement.internal.calculation;

import care.mainstay.money.settlement.InputTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The usual terms, settled a second time in the most simple-minded way that could work: straight from the cells of the
 * frozen CSV, day by day, without any class of the calculation. The terms are written here as numbers. Answers what each
 * line makes due, by its key.
 */
final class NaiveSettlement {

    private final LocalDate from;
    private final LocalDate until;
    private final Map<String, List<Map<String, String>>> tables = new HashMap<>();
    private final Map<String, BigDecimal> due = new TreeMap<>();

    NaiveSettlement(MonthTables month) {
        from = month.month().from();
        until = month.month().until();
        month.tables().forEach((name, table) -> tables.put(name, cells(table.csv())));
    }

    /** Cells never hold commas in these tables, so a line can be split at them. */
    private static List<Map<String, String>> cells(String csv) {
        var lines = csv.split("\n");
        var names = lines[0].split(",", -1);
        var rows = new ArrayList<Map<String, String>>();
        for (int i = 1; i < lines.length; i++) {
            var cells = lines[i].split(",", -1);
            var row = new HashMap<String, String>();
            for (int c = 0; c < names.length; c++) {
                row.put(names[c], cells[c]);
            }
            rows.add(row);
        }
        return rows;
    }

    static Map<String, BigDecimal> due(MonthTables month) {
        var naive = new NaiveSettlement(month);
        naive.settle();
        return naive.due;
    }

    private List<Map<String, String>> of(String table, String person) {
        return tables.get(table).stream()
                .filter(row -> row.get("person").equals(person))
                .toList();
    }

    private void settle() {
        var people = new TreeSet<String>();
        tables.get("people").forEach(row -> people.add(row.get("person")));
        people.forEach(this::person);
        people.forEach(this::carried);
    }

    private void person(String person) {
        var me = of("people", person).get(0);
        var visits = of("visits", person).stream()
                .filter(visit -> visit.get("day").compareTo(me.get("from")) >= 0)
                .toList();
        if (visits.isEmpty()) {
            return;
        }
        var minutes = visits.stream().map(visit -> minutes(visit, me)).reduce(BigDecimal.ZERO, BigDecimal::add);
        var fee = minutes.multiply(new BigDecimal("0.60")).setScale(2, RoundingMode.HALF_UP);
        due.put("fee/" + person, fee);
        var withheld = fee.multiply(new BigDecimal("0.1")).setScale(2, RoundingMode.HALF_UP);
        if (withheld.signum() == 0) {
            return;
        }
        due.put("withheld/" + person, withheld.negate());
        var parts = new HashMap<String, BigDecimal>();
        var stretches = stretches(person, me);
        var amounts = split(withheld, stretches.stream().map(Stretch::days).toList());
        for (int i = 0; i < stretches.size(); i++) {
            var stretch = stretches.get(i);
            var inTime = amounts.get(i).multiply(stretch.inTime()).divide(stretch.days(), 2, RoundingMode.HALF_UP);
            if (stretch.state().equals("nothing-agreed")) {
                parts.merge("within-time-to-agree", inTime, BigDecimal::add);
                parts.merge("no-outcome-agreed", amounts.get(i).subtract(inTime), BigDecimal::add);
                parts.values().removeIf(part -> part.signum() == 0);
            } else {
                share(stretch.state(), amounts.get(i), parts);
            }
        }
        parts.forEach((what, amount) -> {
            switch (what) {
                case "within-time-to-agree", "not-funded", "after-support" -> due.put(what + "/" + person, amount);
                case "no-outcome-agreed" -> due.put(what + "/" + person, BigDecimal.ZERO);
                default -> due.put("outcome/" + person + "/" + what, released(amount, what, person, me));
            }
        });
    }

    private BigDecimal minutes(Map<String, String> visit, Map<String, String> me) {
        var planned = new BigDecimal(visit.get("planned_minutes"));
        return switch (visit.get("state")) {
            case "missed" -> BigDecimal.ZERO;
            case "declined-by-person", "no-answer" -> planned;
            case "cancelled" -> cancelled(visit, me, planned);
            default -> {
                var carers = Integer.parseInt(visit.get("carers"));
                var each = planned.intValueExact() / carers + 5;
                var cells = carers == 1 ? visit.get("minutes") : visit.get("minutes_each");
                int counted = 0;
                for (var cell : cells.split(" ")) {
                    counted += Math.min(Integer.parseInt(cell), each);
                }
                yield BigDecimal.valueOf(counted);
            }
        };
    }

    private BigDecimal cancelled(Map<String, String> visit, Map<String, String> me, BigDecimal planned) {
        var day = LocalDate.parse(visit.get("day"));
        if (me.get("ended_because").equals("died")) {
            long since = ChronoUnit.DAYS.between(LocalDate.parse(me.get("ended_on")), day);
            if (since >= 0 && since < 2) {
                return planned;
            }
        }
        for (var stay : of("stays", visit.get("person"))) {
            long since = ChronoUnit.DAYS.between(LocalDate.parse(stay.get("admitted")), day);
            boolean home = !stay.get("discharged").isEmpty() && visit.get("day").compareTo(stay.get("discharged")) > 0;
            if (since >= 0 && since < 14 && !home) {
                return planned.divide(BigDecimal.valueOf(2));
            }
        }
        return BigDecimal.ZERO;
    }

    /** Days alike, and how many of them came before the time to agree had passed. */
    private record Stretch(String state, BigDecimal days, BigDecimal inTime) {

        Stretch and(String today) {
            return new Stretch(state, days.add(BigDecimal.ONE), inTime.add(isInTime(today)));
        }

        static Stretch of(String state, String today) {
            return new Stretch(state, BigDecimal.ONE, isInTime(today));
        }

        private static BigDecimal isInTime(String today) {
            return today.equals("within-time-to-agree") ? BigDecimal.ONE : BigDecimal.ZERO;
        }
    }

    private List<Stretch> stretches(String person, Map<String, String> me) {
        var stretches = new ArrayList<Stretch>();
        for (var day = from; day.isBefore(until); day = day.plusDays(1)) {
            var today = day.toString();
            boolean supported = today.compareTo(me.get("from")) >= 0
                    && (me.get("ended_on").isEmpty() || today.compareTo(me.get("ended_on")) <= 0);
            if (!supported) {
                continue;
            }
            var said = state(person, me, today);
            var state =
                    said.equals("within-time-to-agree") || said.equals("no-outcome-agreed") ? "nothing-agreed" : said;
            int last = stretches.size() - 1;
            if (last >= 0 && stretches.get(last).state().equals(state)) {
                stretches.set(last, stretches.get(last).and(said));
            } else {
                stretches.add(Stretch.of(state, said));
            }
        }
        return stretches.isEmpty() ? List.of(Stretch.of("after-support", "")) : stretches;
    }

    /** The outcomes that carry a day, as text, or why none does. */
    private String state(String person, Map<String, String> me, String today) {
        var paying = new TreeSet<String>();
        boolean unfunded = false;
        var since = me.get("started");
        for (var outcome : of("outcomes", person)) {
            var agreed = outcome.get("agreed_on");
            var ended = outcome.get("ended_on");
            if (!ended.isEmpty() && ended.compareTo(today) < 0 && ended.compareTo(since) > 0) {
                since = ended;
            }
            if (agreed.isEmpty() || agreed.compareTo(today) > 0 || !ended.isEmpty() && today.compareTo(ended) > 0) {
                continue;
            }
            if (outcome.get("funded").equals("yes")) {
                paying.add(outcome.get("domain") + ":" + outcome.get("outcome"));
            } else {
                unfunded = true;
            }
        }
        if (!paying.isEmpty()) {
            return String.join(" ", paying);
        }
        return unfunded
                ? "not-funded"
                : LocalDate.parse(today).isBefore(LocalDate.parse(since).plusDays(42))
                        ? "within-time-to-agree"
                        : "no-outcome-agreed";
    }

    private static void share(String state, BigDecimal amount, Map<String, BigDecimal> parts) {
        if (!state.contains(":")) {
            parts.merge(state, amount, BigDecimal::add);
            return;
        }
        var domains = new TreeMap<String, List<String>>();
        for (var one : state.split(" ")) {
            domains.computeIfAbsent(one.split(":")[0], key -> new ArrayList<>()).add(one.split(":")[1]);
        }
        var byDomain = split(
                amount, domains.keySet().stream().map(domain -> BigDecimal.ONE).toList());
        int i = 0;
        for (var outcomes : domains.values()) {
            var each = split(
                    byDomain.get(i++),
                    outcomes.stream().map(outcome -> BigDecimal.ONE).toList());
            for (int k = 0; k < outcomes.size(); k++) {
                parts.merge(outcomes.get(k), each.get(k), BigDecimal::add);
            }
        }
    }

    private static List<BigDecimal> split(BigDecimal amount, List<BigDecimal> weights) {
        var total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var parts = new ArrayList<BigDecimal>();
        var left = new ArrayList<BigDecimal>();
        for (var weight : weights) {
            var exact = amount.multiply(weight).divide(total, 40, RoundingMode.HALF_EVEN);
            parts.add(exact.setScale(2, RoundingMode.DOWN));
            left.add(exact.subtract(exact.setScale(2, RoundingMode.DOWN)));
        }
        var given = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        while (given.compareTo(amount) < 0) {
            int best = 0;
            for (int i = 1; i < left.size(); i++) {
                if (left.get(i).compareTo(left.get(best)) > 0) {
                    best = i;
                }
            }
            parts.set(best, parts.get(best).add(new BigDecimal("0.01")));
            left.set(best, BigDecimal.valueOf(-1));
            given = given.add(new BigDecimal("0.01"));
        }
        return parts;
    }

    private BigDecimal released(BigDecimal amount, String outcome, String person, Map<String, String> me) {
        return switch (verdict(outcome, person, me)) {
            case "released" -> amount.multiply(part(outcome, person)).setScale(2, RoundingMode.HALF_UP);
            case "fee" -> amount;
            default -> BigDecimal.ZERO;
        };
    }

    private BigDecimal part(String outcome, String person) {
        var share = row(outcome, person).get("contribution");
        return share.isEmpty() ? BigDecimal.ONE : new BigDecimal(share);
    }

    private Map<String, String> row(String outcome, String person) {
        return of("outcomes", person).stream()
                .filter(row -> row.get("outcome").equals(outcome))
                .findFirst()
                .orElseThrow();
    }

    private String verdict(String outcome, String person, Map<String, String> me) {
        var row = row(outcome, person);
        boolean achieved = row.get("achieved").equals("yes");
        boolean gated = !of("gates", person).isEmpty();
        boolean over = !row.get("ended_on").isEmpty() && row.get("ended_on").compareTo(until.toString()) < 0;
        boolean relieved = !me.get("ended_on").isEmpty()
                && me.get("ended_on").compareTo(until.toString()) < 0
                && List.of("died", "moved-away", "hospital-or-care-home", "person-stopped", "transferred")
                        .contains(me.get("ended_because"));
        boolean baseline = !row.get("locked_on").isEmpty()
                && row.get("independent").equals("yes")
                && ChronoUnit.DAYS.between(
                                LocalDate.parse(row.get("started_on")), LocalDate.parse(row.get("locked_on")))
                        <= 14;
        boolean confirmed = row.get("confirmation").equals("confirmed");
        if (relieved) {
            boolean died = me.get("ended_because").equals("died");
            boolean denied = List.of("denied", "partly").contains(row.get("confirmation"));
            boolean proven = died ? !denied : baseline && confirmed;
            boolean unheard = died && row.get("borne_out").equals("no") && !denied && !confirmed;
            return !achieved || unheard ? "fee" : gated || !proven ? "held" : "released";
        }
        if (!achieved && row.get("feasibility").equals("outside-influence")) {
            return "fee";
        }
        if (!achieved && over) {
            var late = LocalDate.parse(row.get("ended_on")).plusDays(28).isBefore(until.minusDays(1));
            return switch (row.get("feasibility")) {
                case "within-influence" -> "lost";
                case "neutral" -> "fee";
                default -> late ? "fee" : "held";
            };
        }
        return achieved && baseline && !gated && Integer.parseInt(row.get("weeks")) >= 6 && confirmed
                ? "released"
                : "held";
    }

    private void carried(String person) {
        var me = of("people", person).get(0);
        var piles = new TreeMap<String, BigDecimal>();
        var old = new TreeMap<String, BigDecimal>();
        for (var row : of("carried", person)) {
            boolean tooOld = ChronoUnit.MONTHS.between(LocalDate.parse(row.get("month")), from) >= 12
                    && verdict(row.get("outcome"), person, me).equals("held");
            (tooOld ? old : piles).merge(row.get("outcome"), new BigDecimal(row.get("held")), BigDecimal::add);
        }
        old.keySet().forEach(outcome -> due.put("lapsed/" + person + "/" + outcome, BigDecimal.ZERO));
        piles.forEach((outcome, amount) -> {
            if (!verdict(outcome, person, me).equals("held")) {
                due.put("carried/" + person + "/" + outcome, released(amount, outcome, person, me));
            }
        });
    }

    /** Read again as a check that the text can be read: the table is the same. */
    static boolean canBeReadBack(InputTable table) {
        return InputTable.parse(table.name(), table.csv()).equals(table);
    }
}
