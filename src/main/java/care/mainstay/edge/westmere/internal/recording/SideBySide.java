package care.mainstay.edge.westmere.internal.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Work that does not depend on each other, each on a thread of its own; all of it done, or the first failure thrown. */
final class SideBySide {

    private SideBySide() {}

    /** Nothing goes on behind the back of whoever hears of a failure. */
    private static void end(ExecutorService threads) {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("a part of the demo could not be stopped");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    static <T> void run(List<T> each, Consumer<T> work) {
        ExecutorService threads = Executors.newFixedThreadPool(each.size(), task -> {
            var thread = new Thread(task, "westmere");
            thread.setDaemon(true);
            return thread;
        });
        try {
            var done = new ExecutorCompletionService<Boolean>(threads);
            var begun = new ArrayList<Future<Boolean>>();
            each.forEach(one -> begun.add(done.submit(() -> work.accept(one), true)));
            for (int i = 0; i < begun.size(); i++) {
                done.take().get();
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException because) {
                throw because;
            }
            throw new IllegalStateException("a part of the demo could not be told", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("loading was stopped", stopped);
        } finally {
            end(threads);
        }
    }
}
