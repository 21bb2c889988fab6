package care.mainstay.rota.engine;

import java.util.Arrays;

/** What was published and what changing it costs, visit by visit; nothing on a day that is planned for the first time. */
final class Standing {

    /** Who was to come, or {@link Day#NOBODY}. */
    final int[] carer;

    /** When, of those who have a carer. */
    final int[] start;

    /** Visits that may not change any more: they were to begin before the moment from which on things may move. */
    final boolean[] frozen;

    /** Visits that are not wanted any more. */
    final boolean[] cancelled;

    /** Carers who make nothing but what is frozen. */
    final boolean[] away;

    final int[] perCarer;
    final int[] perTime;
    final int[] perNobody;

    /** Nothing that is not frozen starts before. */
    int moment;

    /** By how much a start may differ and still be the same time. */
    int tolerance;

    Standing(int visits, int carers) {
        carer = new int[visits];
        Arrays.fill(carer, Day.NOBODY);
        start = new int[visits];
        frozen = new boolean[visits];
        cancelled = new boolean[visits];
        away = new boolean[carers];
        perCarer = new int[visits];
        perTime = new int[visits];
        perNobody = new int[visits];
    }

    boolean isMoved(int visit, int at) {
        return carer[visit] >= 0 && Math.abs(at - start[visit]) > tolerance;
    }

    /** What it costs that this carer makes the visit. */
    int toCarer(int visit, int by) {
        return by == carer[visit] ? 0 : perCarer[visit];
    }

    /** What it costs that the visit starts then. */
    int toTime(int visit, int at) {
        return isMoved(visit, at) ? perTime[visit] : 0;
    }
}
