package care.mainstay.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The most heap that was in use since this was made. */
final class HeapPeak {

    HeapPeak() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** The peaks of the pools added up, which is never less than the peak of all together. */
    long most() {
        return sum(MemoryPoolMXBean::getPeakUsage, MemoryUsage::getUsed);
    }

    /** What is in use once everything unused has been collected. */
    long collected() {
        System.gc();
        return sum(MemoryPoolMXBean::getUsage, MemoryUsage::getUsed);
    }

    private static long sum(Function<MemoryPoolMXBean, MemoryUsage> when, ToLongFunction<MemoryUsage> what) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(when)
                .mapToLong(what)
                .sum();
    }
}
