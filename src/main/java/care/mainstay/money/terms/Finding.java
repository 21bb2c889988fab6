package care.mainstay.money.terms;

/**
 * One thing that the check of a term sheet found.
 *
 * @param stops whether the sheet cannot be run while it stands; otherwise it is a remark
 * @param code stable, as {@code terms.unknown-name}
 * @param words what is wrong, with the values
 * @param maybe what could be meant or done; starts with "Maybe", empty when there is nothing to say
 */
public record Finding(boolean stops, String code, Place place, String words, String maybe)
        implements Comparable<Finding> {

    @Override
    public int compareTo(Finding other) {
        int byPlace = place.compareTo(other.place);
        return byPlace != 0 ? byPlace : (code + words).compareTo(other.code + other.words);
    }

    /** As a compiler would say it: {@code 12:7: error: …}. */
    @Override
    public String toString() {
        return place + ": " + (stops ? "error" : "remark") + ": " + words + (maybe.isEmpty() ? "" : " " + maybe);
    }
}
