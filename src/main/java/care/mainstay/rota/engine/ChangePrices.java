package care.mainstay.rota.engine;

import java.util.List;

/**
 * What it costs to change a published rota, by kind and notice, in minutes of travel: so much longer ways are worth a change
 * that does not happen.
 *
 * @param nobody that nobody makes a visit that somebody must make
 * @param bands by notice, the shortest first; whoever has more notice than the last of them changes for nothing
 * @param tolerance minutes by which a start may differ and still be the same time
 */
public record ChangePrices(int nobody, List<Band> bands, int tolerance) {

    /** Changes told less than so many minutes before the visit was to begin. */
    public record Band(int noticeBelow, int anotherCarer, int anotherTime) {}

    /** Dear within two hours, half of that within a day, and half of that until two weeks before. */
    public static final ChangePrices USUAL = new ChangePrices(
            100_000, List.of(new Band(120, 120, 60), new Band(24 * 60, 60, 30), new Band(14 * 24 * 60, 30, 15)), 15);

    private static final Band FREE = new Band(Integer.MAX_VALUE, 0, 0);

    public ChangePrices {
        bands = List.copyOf(bands);
        int before = Integer.MIN_VALUE;
        for (Band band : bands) {
            if (band.noticeBelow() <= before || band.anotherCarer() < 0 || band.anotherTime() < 0) {
                throw new IllegalArgumentException(
                        "bands of notice must follow each other and cost something: " + bands);
            }
            before = band.noticeBelow();
        }
        if (nobody < 0 || tolerance < 0) {
            throw new IllegalArgumentException("no prices: " + nobody + ", tolerance " + tolerance);
        }
    }

    /** What another carer costs with so many minutes of notice. */
    public int anotherCarer(long notice) {
        return at(notice).anotherCarer();
    }

    /** What holds for so many minutes of notice. */
    Band at(long notice) {
        return bands.stream()
                .filter(band -> notice < band.noticeBelow())
                .findFirst()
                .orElse(FREE);
    }

    /** So much dearer, but for visits that nobody makes. */
    ChangePrices times(int factor) {
        return new ChangePrices(
                nobody,
                bands.stream()
                        .map(band ->
                                new Band(band.noticeBelow(), factor * band.anotherCarer(), factor * band.anotherTime()))
                        .toList(),
                tolerance);
    }
}
