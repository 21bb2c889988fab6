package care.mainstay.care.planning;

import java.math.BigDecimal;

/**
 * The hours that person and provider can use as they see fit, week by week.
 *
 * @param hoursAWeek what the funding allows for, on average
 * @param flexibility what has been agreed about saving and shifting hours, in plain words
 */
public record Budget(BigDecimal hoursAWeek, String flexibility) {}
