package care.mainstay.rota.engine;

import java.util.HashMap;
import java.util.Map;

/** How carers get about and from when on: for each their own travel times, in one table for all who go alike. */
final class Means {

    final int[][] ways;
    final int[] readyFrom;
    final boolean hasModes;
    final int slowest;

    Means(Day.Facts facts, Practice practice) {
        int carers = facts.carers().size();
        ways = new int[carers][];
        readyFrom = new int[carers];
        Map<Integer, int[]> byPercent = new HashMap<>();
        byPercent.put(100, facts.travel().times());
        int most = 100;
        boolean differ = false;
        for (int c = 0; c < carers; c++) {
            Day.Carer carer = facts.carers().get(c);
            Practice.Work work = practice.work(carer);
            int percent = work.mode().percent();
            ways[c] = byPercent.computeIfAbsent(
                    percent, each -> stretched(facts.travel().times(), each));
            readyFrom[c] = Math.max(carer.shiftStart(), work.restedFrom());
            most = Math.max(most, percent);
            differ |= percent != 100;
        }
        hasModes = differ;
        slowest = most;
    }

    private static int[] stretched(int[] times, int percent) {
        int[] longer = new int[times.length];
        for (int k = 0; k < times.length; k++) {
            longer[k] = (int) -Math.floorDiv(-(long) times[k] * percent, 100L);
        }
        return longer;
    }
}
