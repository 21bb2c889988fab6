package care.mainstay.edge.westmere.internal.life;

import java.time.LocalDate;

/**
 * What somebody wishes about one carer from a day on.
 *
 * @param why in their words, or in those of whoever knows them
 */
public record Liking(Life life, Carer carer, boolean wanted, LocalDate since, String why) {}
