package care.mainstay.care.outcomes;

/** Names a measure of the catalogue, in lower case with hyphens: {@code independence-ladder}. */
public record MeasureId(String value) implements Comparable<MeasureId> {

    public MeasureId {
        if (!value.matches("[a-z][a-z0-9-]{2,60}")) {
            throw new IllegalArgumentException(
                    "not a measure’s name: " + value + ". Maybe write it in lower case with hyphens");
        }
    }

    @Override
    public int compareTo(MeasureId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
