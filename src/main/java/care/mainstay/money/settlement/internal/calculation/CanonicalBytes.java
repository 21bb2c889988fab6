package care.mainstay.money.settlement.internal.calculation;

import java.util.function.Consumer;

/** Puts the canonical bytes of a statement together line by line, so that nobody has to hold all of them. */
public final class CanonicalBytes {

    private final Consumer<String> out;
    private boolean hasLines;

    /** @param out takes the pieces in their order */
    public CanonicalBytes(String header, Consumer<String> out) {
        this.out = out;
        out.accept("{\"statement\":");
        out.accept(header);
        out.accept(",\n\"lines\":[\n");
    }

    private CanonicalBytes(Consumer<String> out) {
        this.out = out;
        this.hasLines = true;
    }

    /** Bytes that begin after some line, not the first. */
    public static CanonicalBytes goingOn(Consumer<String> out) {
        return new CanonicalBytes(out);
    }

    public void line(String canonical) {
        if (hasLines) {
            out.accept(",\n");
        }
        hasLines = true;
        out.accept(canonical);
    }

    public void end() {
        out.accept("\n]}\n");
    }
}
