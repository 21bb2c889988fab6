package care.mainstay.money.settlement;

import java.time.LocalDate;

/**
 * A table of evidence as it was frozen for a statement.
 *
 * @param month the month its facts are about: the statement's own, or an earlier one that was looked at again
 */
public record FrozenTable(LocalDate month, String name, int rows, String sha256) {}
