package care.mainstay.money.terms.internal.analysis;

import care.mainstay.foundation.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Makes an example as small as it will be while it still shows what it shows: fewer rows, plainer cells. */
final class Shrinking {

    private static final int MOST_TRIES = 250;

    private final WorldMaker maker;
    private final Predicate<World> shows;
    private int tries;

    Shrinking(WorldMaker maker, Predicate<World> shows) {
        this.maker = maker;
        this.shows = shows;
    }

    World smallest(World world) {
        var best = world;
        for (boolean smaller = true; smaller && tries < MOST_TRIES; ) {
            smaller = false;
            for (var input : maker.inputs()) {
                for (int i = best.rows(input.name()).size() - 1; i >= 0; i--) {
                    var fewer = best.copy();
                    fewer.rows(input.name()).remove(i);
                    if (showsStill(fewer)) {
                        best = fewer;
                        smaller = true;
                    }
                }
            }
        }
        for (var candidate : maker.candidates().entrySet()) {
            best = plainer(best, candidate.getKey(), candidate.getValue());
        }
        return best;
    }

    private World plainer(World world, Uses.Cell cell, List<String> values) {
        for (var value : values.subList(0, Math.min(2, values.size()))) {
            var plain = world.copy();
            boolean changed = false;
            for (Map<String, String> row : plain.rows(cell.table().name())) {
                changed |= !value.equals(row.put(cell.column().name(), value));
            }
            if (!changed || showsStill(plain)) {
                return plain;
            }
        }
        return world;
    }

    private boolean showsStill(World world) {
        if (tries++ > MOST_TRIES) {
            return false;
        }
        try {
            return maker.fits(world) && shows.test(world);
        } catch (Refused notEvidence) {
            return false;
        }
    }
}
