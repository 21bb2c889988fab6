package care.mainstay.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The hospital scheme as somebody would write it in Java for this scheme alone, exactly, with BigDecimal. */
final class HospitalsByHand {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal NINE = BigDecimal.valueOf(9);

    /** Divided by all numbers of measures that a domain can have. */
    private static final int ALIKE = 840;

    private HospitalsByHand() {}

    private static final class Domain {
        private int scores;
        private int measures;
    }

    static Hospitals.Sums of(List<Hospitals.Row> rows) {
        var facilities = new HashMap<String, Map<String, Domain>>();
        long achieved = 0;
        long improved = 0;
        long scores = 0;
        for (var row : rows) {
            var domain = facilities
                    .computeIfAbsent(row.facility(), each -> new HashMap<>())
                    .computeIfAbsent(row.domain(), each -> new Domain());
            if (row.performance() != null) {
                int achievement = achievement(row);
                int improvement = row.baseline() == null ? 0 : improvement(row);
                int score = Math.max(achievement, improvement);
                achieved += achievement;
                improved += improvement;
                scores += score;
                domain.scores += score;
                domain.measures++;
            }
        }
        long domains = 0;
        var total = BigDecimal.ZERO;
        for (var each : facilities.values()) {
            domains += each.size();
            total = total.add(total(each.values()));
        }
        return new Hospitals.Sums(rows.size(), domains, facilities.size(), achieved, improved, scores, total);
    }

    private static int achievement(Hospitals.Row row) {
        var gone = gone(row, row.threshold());
        var whole = whole(row, row.threshold());
        if (gone.compareTo(whole) >= 0) {
            return 10;
        }
        if (gone.signum() < 0) {
            return 0;
        }
        // 9 × gone ÷ whole + 0.5
        var points = gone.multiply(NINE).multiply(TWO).add(whole).divide(whole.multiply(TWO), 0, RoundingMode.HALF_UP);
        return Math.max(1, Math.min(9, points.intValueExact()));
    }

    private static int improvement(Hospitals.Row row) {
        var gone = gone(row, row.baseline());
        var whole = whole(row, row.baseline());
        if (gone.signum() <= 0) {
            return 0;
        }
        if (gone.compareTo(whole) >= 0) {
            return 9;
        }
        // 10 × gone ÷ whole − 0.5
        var points = gone.multiply(BigDecimal.TEN)
                .multiply(TWO)
                .subtract(whole)
                .divide(whole.multiply(TWO), 0, RoundingMode.HALF_UP);
        return Math.max(0, Math.min(9, points.intValueExact()));
    }

    private static BigDecimal gone(Hospitals.Row row, BigDecimal start) {
        return row.isLowerBetter() ? start.subtract(row.performance()) : row.performance().subtract(start);
    }

    private static BigDecimal whole(Hospitals.Row row, BigDecimal start) {
        return row.isLowerBetter() ? start.subtract(row.benchmark()) : row.benchmark().subtract(start);
    }

    private static BigDecimal total(Iterable<Domain> domains) {
        long above = 0;
        int scored = 0;
        for (var domain : domains) {
            if (domain.measures > 0) {
                above += 10L * domain.scores * (ALIKE / domain.measures);
                scored++;
            }
        }
        return scored == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(above).divide(BigDecimal.valueOf((long) ALIKE * scored), 12, RoundingMode.HALF_UP);
    }
}
