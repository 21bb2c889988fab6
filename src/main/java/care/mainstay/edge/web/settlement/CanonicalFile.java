package care.mainstay.edge.web.settlement;

import care.mainstay.money.settlement.Period;
import care.mainstay.money.settlement.Settlement;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A statement on its way out, a few hundred lines at a time: each piece is asked for when the one before it has been sent, so
 * that neither memory nor a connection waits for whoever reads slowly, and nothing is read for whoever goes away.
 */
final class CanonicalFile extends InputStream {

    private final Settlement settlement;
    private final Period period;
    private int pieces;
    private byte[] piece = new byte[0];
    private int at;
    private boolean ended;

    CanonicalFile(Settlement settlement, Period period) {
        this.settlement = settlement;
        this.period = period;
    }

    /** Whether there is a byte to come, of this piece or the next. */
    private boolean hasMore() {
        if (!ended && at == piece.length) {
            var next = settlement.canonical(period.id(), period.statementNumber(), pieces++);
            piece = next.map(text -> text.getBytes(StandardCharsets.UTF_8)).orElse(new byte[0]);
            at = 0;
            ended = next.isEmpty();
        }
        return !ended;
    }

    @Override
    public int read() {
        return hasMore() ? piece[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int most) {
        if (most == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int count = Math.min(most, piece.length - at);
        System.arraycopy(piece, at, bytes, from, count);
        at += count;
        return count;
    }

    @Override
    public void close() {
        ended = true;
    }
}
