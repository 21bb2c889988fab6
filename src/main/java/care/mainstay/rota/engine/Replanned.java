package care.mainstay.rota.engine;

import java.util.List;

/**
 * A published rota mended.
 *
 * @param plan who goes where and when now
 * @param reckoning what it costs and breaks on the day as it was, change prices left aside
 * @param changes everything that is other than published
 * @param unallocated whom nobody visits, and why
 * @param displaced how many visits had to change in any case: those of carers who are away, and those cancelled
 */
public record Replanned(
        Plan plan,
        Reckoning reckoning,
        List<Change> changes,
        List<Unallocated> unallocated,
        int displaced,
        long moves,
        Engine.Stopped stopped) {}
