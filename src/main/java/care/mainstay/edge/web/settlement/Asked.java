package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.money.settlement.TakeBack;
import java.util.Map;

/**
 * One party's wish to take posted money back, as the other and they themselves see it.
 *
 * @param action where the answers go: followed by {@code /reverse} and {@code /keep}
 * @param mine whether the reader's own organisation asked
 */
public record Asked(String words, String why, String action, boolean mine, boolean mayAnswer) {

    static Asked of(
            TakeBack asked,
            String what,
            Map<OrganisationId, String> parties,
            OrganisationId mine,
            boolean mayAct,
            String action) {
        boolean ours = asked.by().equals(mine);
        return new Asked(
                (ours ? "You asked on " : parties.get(asked.by()) + " asked on ")
                        + Words.day(asked.at().atZone(Words.LONDON).toLocalDate()) + " to take " + what + " back."
                        + (ours ? " It is taken back when the other side agrees." : ""),
                asked.words(),
                action,
                ours,
                mayAct);
    }
}
