package care.mainstay.rota.engine;

/**
 * The charges of a plan that are not travel and lateness: who goes to whom, who is not visited, and what each carer's day
 * is like. Days are reckoned again for the carers whose routes a change has touched, and only when something is charged
 * for them.
 *
 * <p>When everything happens within a carer's day is {@link CarerDay}'s affair.
 */
final class RouteCharges {

    private final Schedule schedule;
    private final Day day;
    private final long[] match;
    private final boolean countsPersons;
    private final boolean countsDays;
    private final int[] plannedOf;
    /** What it costs that nobody visits a person. */
    private final long[] perNobody;

    private final CarerDay reckoned;

    private long matched;
    private long unserved;
    private int missing;

    private final long[][] days;
    private final long[][] keptDays;
    private final int[] touched;
    private final boolean[] isTouched;
    private int touchedCount;
    private final int[] changed;
    private final boolean[] isChanged;
    private int changedCount;
    private long dayTotal;
    private long keptDayTotal;

    RouteCharges(Schedule schedule) {
        this.schedule = schedule;
        day = schedule.day;
        Charges charges = day.facts.charges();
        match = new long[day.carers * day.visits];
        long unwanted = charges.pressure(Charge.NOT_PREFERRED);
        long excluded = charges.pressure(Charge.EXCLUDED);
        long perChange = charges.pressure(Charge.CHANGES);
        for (int c = 0; c < day.carers; c++) {
            for (int v = 0; v < day.visits; v++) {
                boolean barred = day.person(v)
                        .excluded()
                        .contains(day.facts.carers().get(c).id());
                match[c * day.visits + v] = (day.preferred[c * day.visits + v] ? 0 : unwanted)
                        + (barred ? excluded : 0)
                        + perChange * day.standing.toCarer(v, c);
            }
        }
        countsPersons = day.facts.persons().stream().anyMatch(Day.Person::optional);
        countsDays = CarerDay.isCharged(charges);
        plannedOf = new int[day.facts.persons().size()];
        perNobody = new long[plannedOf.length];
        for (int p = 0; p < perNobody.length; p++) {
            String id = day.facts.persons().get(p).id();
            perNobody[p] = charges.pressure(Charge.UNSERVED)
                    + (long) charges.pressure(Charge.UNALLOCATED)
                            * day.practice.prices().getOrDefault(id, 0);
            unserved += perNobody[p];
        }
        for (int v = 0; v < day.visits; v++) {
            perNobody[day.person[v]] += perChange * day.standing.perNobody[v];
            unserved += perChange * day.standing.perNobody[v];
        }
        missing = (int)
                day.facts.persons().stream().filter(one -> !one.optional()).count();
        reckoned = new CarerDay(schedule);
        days = new long[day.carers][CarerDay.PARTS];
        keptDays = new long[day.carers][CarerDay.PARTS];
        touched = new int[day.carers];
        isTouched = new boolean[day.carers];
        changed = new int[day.carers];
        isChanged = new boolean[day.carers];
        for (int c = 0; c < day.carers && countsDays; c++) {
            reckoned.of(c, days[c]);
            keptDays[c] = days[c].clone();
        }
        dayTotal = countsDays ? reckoned.total(days) : 0;
        keptDayTotal = dayTotal;
    }

    int latestRest() {
        return CarerDay.latestRest(day.facts.rest());
    }

    /** Whom nobody visits though somebody must, or one carer of two: such a plan cannot be given to anyone. */
    boolean isWhole() {
        return missing == 0;
    }

    boolean onlyRise() {
        return !countsDays && !countsPersons;
    }

    /** Only right just after the carer's day has been reckoned: {@link #reckonAll}. */
    int putOff(int node) {
        return countsDays ? reckoned.start(node) : schedule.start[node];
    }

    int putOffEnd(int node) {
        return countsDays ? reckoned.end(node) : schedule.start[node] + schedule.duration(node);
    }

    void reckonAll() {
        for (int c = 0; c < day.carers; c++) {
            touch(c);
        }
        settle();
    }

    long total() {
        return matched + (countsPersons ? unserved : 0) + dayTotal;
    }

    void planned(int visit) {
        matched += match[schedule.carer[visit] * day.visits + visit];
        int p = day.person[visit];
        boolean wasPart = isPart(p);
        if (plannedOf[p]++ == 0) {
            unserved -= perNobody[p];
        }
        count(p, wasPart);
    }

    void unplanned(int visit) {
        matched -= match[schedule.carer[visit] * day.visits + visit];
        int p = day.person[visit];
        boolean wasPart = isPart(p);
        if (--plannedOf[p] == 0) {
            unserved += perNobody[p];
        }
        count(p, wasPart);
    }

    void plannedAfter(int stem) {
        for (int node = schedule.next[stem]; !schedule.isBase(node); node = schedule.next[node]) {
            if (schedule.isVisit(node)) {
                planned(node);
            }
        }
    }

    void unplannedAfter(int stem) {
        for (int node = schedule.next[stem]; !schedule.isBase(node); node = schedule.next[node]) {
            if (schedule.isVisit(node)) {
                unplanned(node);
            }
        }
    }

    private void count(int p, boolean wasPart) {
        boolean part = isPart(p);
        if (part != wasPart) {
            missing += part ? 1 : -1;
        }
    }

    private boolean isPart(int p) {
        Day.Person one = day.facts.persons().get(p);
        return plannedOf[p] < one.needs().size() && (plannedOf[p] > 0 || !one.optional());
    }

    void touch(int c) {
        if (countsDays && !isTouched[c]) {
            isTouched[c] = true;
            touched[touchedCount++] = c;
        }
    }

    /** Reckons the touched days again. */
    boolean settle() {
        if (touchedCount == 0) {
            return true;
        }
        while (touchedCount > 0) {
            int c = touched[--touchedCount];
            isTouched[c] = false;
            if (!isChanged[c]) {
                isChanged[c] = true;
                changed[changedCount++] = c;
            }
            reckoned.of(c, days[c]);
        }
        dayTotal = reckoned.total(days);
        return true;
    }

    void keep() {
        keptDayTotal = dayTotal;
        while (changedCount > 0) {
            int c = changed[--changedCount];
            isChanged[c] = false;
            System.arraycopy(days[c], 0, keptDays[c], 0, CarerDay.PARTS);
        }
    }

    void undo() {
        dayTotal = keptDayTotal;
        while (touchedCount > 0) {
            isTouched[touched[--touchedCount]] = false;
        }
        while (changedCount > 0) {
            int c = changed[--changedCount];
            isChanged[c] = false;
            System.arraycopy(keptDays[c], 0, days[c], 0, CarerDay.PARTS);
        }
    }
}
