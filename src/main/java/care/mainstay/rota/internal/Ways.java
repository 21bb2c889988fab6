package care.mainstay.rota.internal;

import care.mainstay.foundation.kernel.PersonId;

/** How long the way from one person's home to another's takes. */
interface Ways {

    /** Whole minutes, rounded up. */
    int minutes(PersonId from, PersonId to);

    /** Whether where people live is unknown, so that every way counts the same. */
    boolean areEstimated();

    /** Every way between two homes takes as long. */
    static Ways estimated(int minutes) {
        return new Ways() {
            @Override
            public int minutes(PersonId from, PersonId to) {
                return from.equals(to) ? 0 : minutes;
            }

            @Override
            public boolean areEstimated() {
                return true;
            }
        };
    }
}
