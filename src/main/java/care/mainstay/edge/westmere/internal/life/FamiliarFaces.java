package care.mainstay.edge.westmere.internal.life;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Writes the truth about knowing who comes, once the rota has been lived: of the visits of the week up to each day, how
 * many in a hundred were by somebody who had been there at least four times in recent weeks.
 */
final class FamiliarFaces {

    static final String AIM = "know-faces";
    private static final int KNOWN_AFTER = 4;

    private FamiliarFaces() {}

    static void write(LocalDate from, LocalDate until, List<Life> lives, List<HomeVisit> visits) {
        int days = (int) ChronoUnit.DAYS.between(from, until) + 1;
        var all = new int[lives.size()][days];
        var known = new int[lives.size()][days];
        for (HomeVisit visit : visits) {
            int day = (int) ChronoUnit.DAYS.between(from, visit.day());
            if (visit.tookPlace() && day < days) {
                int person = visit.life().person().number();
                all[person][day]++;
                known[person][day] += visit.visitsBefore() >= KNOWN_AFTER ? 1 : 0;
            }
        }
        for (Life life : lives) {
            for (Goal goal : life.goals()) {
                if (goal.aim().key().equals(AIM)) {
                    write(
                            from,
                            goal,
                            all[life.person().number()],
                            known[life.person().number()]);
                }
            }
        }
    }

    private static void write(LocalDate from, Goal goal, int[] all, int[] known) {
        double share = goal.baseline();
        for (int i = 0; i < goal.path().length; i++) {
            int day = (int) ChronoUnit.DAYS.between(from, goal.from()) + i;
            int visits = 0;
            int familiar = 0;
            for (int back = Math.max(0, day - 6); back <= Math.min(day, all.length - 1); back++) {
                visits += all[back];
                familiar += known[back];
            }
            share = visits == 0 ? share : 100.0 * familiar / visits;
            goal.path()[i] = share;
        }
    }
}
