package care.mainstay.rota.horizon;

import care.mainstay.rota.horizon.Horizon.Planned;
import java.util.Arrays;

/**
 * What the rota as it stands makes of carers' nights: where it leaves less rest than the rules, no plan need leave more. By
 * round: carer × days + day.
 */
final class StandingRounds {

    private static final int NOTHING = -1;

    private final Horizon horizon;
    private final int[] first;
    private final int[] last;

    StandingRounds(Horizon horizon) {
        this.horizon = horizon;
        int rounds = horizon.facts().carers().size() * horizon.days();
        first = new int[rounds];
        last = new int[rounds];
        Arrays.fill(first, NOTHING);
        Arrays.fill(last, NOTHING);
        for (int v = 0; v < horizon.visits().size(); v++) {
            int visit = v;
            horizon.planned(v).ifPresent(planned -> add(visit, planned));
        }
    }

    private void add(int visit, Planned planned) {
        int end = planned.start() + horizon.pattern(horizon.visits().get(visit)).minutes();
        for (int c : horizon.numbers(planned.carers())) {
            int r = c * horizon.days() + planned.day();
            first[r] = first[r] == NOTHING ? planned.start() : Math.min(first[r], planned.start());
            last[r] = Math.max(last[r], end);
        }
    }

    /** Minutes of rest that a carer must have after a day, at least. */
    int restAfter(int carer, int day) {
        int rule = horizon.facts().rules().rest();
        int r = carer * horizon.days() + day;
        return day + 1 == horizon.days() || last[r] == NOTHING || first[r + 1] == NOTHING
                ? rule
                : Math.min(rule, first[r + 1] + 1440 - last[r]);
    }

    /** Whether the rota as it stands has this carer there at this time. */
    boolean stands(int visit, int carer, int start) {
        return horizon.planned(visit)
                .filter(planned -> planned.start() == start
                        && planned.carers()
                                .contains(horizon.facts().carers().get(carer).id()))
                .isPresent();
    }
}
