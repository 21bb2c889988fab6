package care.mainstay.care.visits;

/**
 * The name a record has in the system it came from, so that bringing it in again changes nothing.
 *
 * <p>Unique together with the organisation that keeps it.
 */
public record SourceReference(String system, String reference) {}
