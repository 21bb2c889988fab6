package care.mainstay.edge.web.settlement;

import care.mainstay.money.settlement.Period;
import care.mainstay.money.settlement.Settlement;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A statement on its way out, a few hundred lines at a time: each piece is asked for when the one before it has been sent, so
 * that neither memory nor a connection waits for whoever reads slowly.
 */
final class CanonicalFile implements Enumeration<InputStream> {

    private final Settlement settlement;
    private final Period period;
    private int piece;
    private Optional<String> ahead;

    CanonicalFile(Settlement settlement, Period period) {
        this.settlement = settlement;
        this.period = period;
        this.ahead = read();
    }

    private Optional<String> read() {
        return settlement.canonical(period.id(), period.statementNumber(), piece++);
    }

    @Override
    public boolean hasMoreElements() {
        return ahead.isPresent();
    }

    String next() {
        var text = ahead.orElseThrow(() -> new NoSuchElementException("no further piece of " + period.id()));
        ahead = read();
        return text;
    }

    @Override
    public InputStream nextElement() {
        return new ByteArrayInputStream(next().getBytes(StandardCharsets.UTF_8));
    }
}
