package care.mainstay.foundation.identity;

import java.util.function.Supplier;

/** Reading for several callers what was true at one and the same moment. */
public interface Snapshots {

    /**
     * Runs work in which every transaction of its own that reads repeatably, whoever it is for, sees the database as it
     * was when the work began. What others write meanwhile is in none of them.
     */
    <T> T same(Supplier<T> work);
}
