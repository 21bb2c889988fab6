package care.mainstay.rota.engine;

import java.util.Arrays;
import java.util.List;

/**
 * When each visit may start, from its person's windows, what is agreed of time-critical visits, locks, and what was
 * published.
 *
 * <p>A visit starts as soon as it can; one that was published at a time has that, less the tolerance, as an opening of its
 * own, so that it does not come earlier only because others have gone. It can still be aimed at the window as a whole.
 */
final class Openings {

    final int[] windowFrom;
    final int[] opens;
    final int[] closes;

    private final Day day;
    private final int[] opening;
    private final int[] closing;
    private int count;

    Openings(Day day) {
        this.day = day;
        int most = day.visits;
        for (Day.Person person : day.facts.persons()) {
            most += person.needs().size() * person.windows().size();
        }
        windowFrom = new int[day.visits + 1];
        opening = new int[most];
        closing = new int[most];
        for (int v = 0; v < day.visits; v++) {
            windowFrom[v] = count;
            lay(v);
        }
        windowFrom[day.visits] = count;
        opens = Arrays.copyOf(opening, count);
        closes = Arrays.copyOf(closing, count);
    }

    private void lay(int v) {
        List<Day.Window> windows = day.person(v).windows();
        int floor = floor(v);
        int again = published(v, floor);
        int ends = day.facts.endsInside() ? day.duration[v] : 0;
        for (int w = 0; w < windows.size(); w++) {
            int start = windows.get(w).start();
            int closes = windows.get(w).end() - ends;
            add(v, Math.max(start, floor), closes);
            boolean before = again > start;
            boolean last = w + 1 == windows.size() || windows.get(w + 1).start() > again;
            if (before && last) {
                add(v, again, closes);
                again = -1;
            }
        }
    }

    private void add(int v, int open, int close) {
        if (count > windowFrom[v] && opening[count - 1] >= open) {
            // the later of two windows that open at once is the one by which lateness is told
            closing[count - 1] = close;
            return;
        }
        opening[count] = open;
        closing[count++] = close;
    }

    /** Before which the visit may not start. */
    private int floor(int v) {
        int floor = Math.max(0, day.lockedStart[v]);
        Practice.Critical critical = day.critical(v);
        if (critical != null) {
            floor = Math.max(floor, critical.at() - critical.tolerance());
        }
        return day.standing.frozen[v] ? floor : Math.max(floor, day.standing.moment);
    }

    private int published(int v, int floor) {
        return day.standing.carer[v] < 0 ? -1 : Math.max(floor, day.standing.start[v] - day.standing.tolerance);
    }
}
