package care.mainstay.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How long a piece of work took, by the clock and of the processors.
 *
 * @param processor of everything this process did meanwhile: collecting garbage and compiling is counted
 */
record Effort(double seconds, double processor) {

    /** Work that may fail as it likes. */
    interface Work {
        void run() throws Exception;
    }

    static Effort of(Work work) throws Exception {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long processor = system.getProcessCpuTime();
        long begun = System.nanoTime();
        work.run();
        return new Effort(
                (System.nanoTime() - begun) / 1e9, Math.max(1, system.getProcessCpuTime() - processor) / 1e9);
    }
}
