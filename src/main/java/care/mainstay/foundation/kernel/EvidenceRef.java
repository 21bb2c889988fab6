package care.mainstay.foundation.kernel;

import java.util.UUID;

/**
 * Points at the record that bears something out, without saying anything about it.
 *
 * <p>The kind is {@code module.record}, for instance {@code visits.visit} or {@code reviews.decision}. Whoever follows
 * the reference still needs access to what lies behind it.
 */
public record EvidenceRef(String kind, UUID id) implements Comparable<EvidenceRef> {

    public EvidenceRef {
        if (!kind.matches("[a-z]+\\.[a-z-]+")) {
            throw new IllegalArgumentException("not an evidence kind: " + kind + ". Maybe write it as module.record");
        }
    }

    /** Reads the form that {@link #toString} writes. */
    public static EvidenceRef parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not an evidence reference: " + text);
        }
        return new EvidenceRef(text.substring(0, colon), UUID.fromString(text.substring(colon + 1)));
    }

    @Override
    public int compareTo(EvidenceRef other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.toString().compareTo(other.id.toString());
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
