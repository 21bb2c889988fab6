package care.mainstay.edge.westmere.internal.life;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Where everybody stands while a day is lived: until when each carer is taken, and who has come to know whom. */
final class Footing {

    private static final double FORGETTING = 0.985;

    /** What a visit counts towards a carer's day, with the way to it. */
    private static final int MINUTES_A_VISIT = 40;

    private static final int LONGEST_DAY = 560;

    private final double[][] known;
    private final LocalDateTime[] plannedFree;
    private final LocalDateTime[] trulyFree;
    private final int[] minutesToday;
    private final LocalDateTime[] personFree;

    Footing(int people, int carers) {
        this(new double[people][carers]);
    }

    private Footing(double[][] known) {
        int carers = known.length == 0 ? 0 : known[0].length;
        this.known = known;
        this.plannedFree = new LocalDateTime[carers];
        this.trulyFree = new LocalDateTime[carers];
        this.minutesToday = new int[carers];
        this.personFree = new LocalDateTime[known.length];
    }

    /** Another from here on: everybody knows whom they know. */
    Footing apart() {
        var copy = new double[known.length][];
        for (int i = 0; i < known.length; i++) {
            copy[i] = known[i].clone();
        }
        return new Footing(copy);
    }

    /** A new day: everybody is free, and a little is forgotten. */
    void begin(LocalDate day, List<Carer> carers, List<Life> lives) {
        for (Carer carer : carers) {
            plannedFree[carer.index()] = day.atTime(6, 30);
            trulyFree[carer.index()] = day.atTime(6, 30);
            minutesToday[carer.index()] = 0;
        }
        for (Life life : lives) {
            personFree[life.person().number()] = day.atStartOfDay();
        }
        for (double[] row : known) {
            for (int i = 0; i < row.length; i++) {
                row[i] *= FORGETTING;
            }
        }
    }

    void met(Life life, Carer carer, double times) {
        known[life.person().number()][carer.index()] += times;
    }

    /** How often the carer has been there lately; what is long ago counts for less. */
    double known(Life life, Carer carer) {
        return known[life.person().number()][carer.index()];
    }

    boolean couldStart(Carer carer, LocalDateTime at, int travel) {
        return !plannedFree[carer.index()].plusMinutes(travel).isAfter(at)
                && minutesToday[carer.index()] <= LONGEST_DAY;
    }

    int minutesToday(Carer carer) {
        return minutesToday[carer.index()];
    }

    void planned(Carer carer, LocalDateTime end) {
        plannedFree[carer.index()] = end;
    }

    /** Counted as a visit of somebody who in the end did not come. */
    void wouldHaveGone(Carer carer, LocalDateTime end) {
        planned(carer, end);
        minutesToday[carer.index()] += MINUTES_A_VISIT;
    }

    void went(Life life, Carer carer, LocalDateTime end) {
        trulyFree[carer.index()] = end;
        minutesToday[carer.index()] += MINUTES_A_VISIT;
        met(life, carer, 1);
        personFree[life.person().number()] = end;
    }

    LocalDateTime trulyFree(Carer carer) {
        return trulyFree[carer.index()];
    }

    LocalDateTime personFree(Life life) {
        return personFree[life.person().number()];
    }
}
