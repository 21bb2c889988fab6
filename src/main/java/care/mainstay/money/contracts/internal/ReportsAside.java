package care.mainstay.money.contracts.internal;

import care.mainstay.money.contracts.SheetReports;
import care.mainstay.money.terms.TermSheet;
import care.mainstay.money.terms.Terms;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Two threads beside those that answer, each text worked out once, and given up after its time. */
@Component
class ReportsAside implements SheetReports, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ReportsAside.class);

    private static final int MOST_CHARACTERS = 200_000;
    private static final int KEPT = 64;
    private static final int WAITING = 32;

    private final Duration limit;
    private final ThreadPoolExecutor workers;
    private final ScheduledThreadPoolExecutor watch;
    private final Map<String, FutureTask<Report>> asked = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, FutureTask<Report>> eldest) {
            return size() > KEPT;
        }
    };

    @Autowired
    ReportsAside() {
        this(Duration.ofMinutes(1));
    }

    ReportsAside(Duration limit) {
        this.limit = limit;
        ThreadFactory aside = work -> {
            var thread = new Thread(work, "sheet-report");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        };
        workers = new ThreadPoolExecutor(2, 2, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), aside);
        workers.allowCoreThreadTimeOut(true);
        watch = new ScheduledThreadPoolExecutor(1, aside);
        watch.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Answer of(String text, Duration patience) {
        var sheet = Terms.read(text).sheet();
        if (sheet.isEmpty()) {
            return none(State.NOT_A_SHEET);
        }
        if (text.length() > MOST_CHARACTERS) {
            return none(State.TOO_LONG);
        }
        try {
            return new Answer(
                    State.READY, Optional.of(work(sheet.get()).get(patience.toMillis(), TimeUnit.MILLISECONDS)));
        } catch (TimeoutException | RejectedExecutionException notYet) {
            return none(State.WORKING);
        } catch (CancellationException givenUp) {
            return none(State.TOO_LONG);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return none(State.WORKING);
        } catch (ExecutionException broken) {
            LOG.error(
                    "what is at stake in the sheet {} could not be worked out",
                    sheet.get().sha256(),
                    broken);
            return none(State.TOO_LONG);
        }
    }

    private static Answer none(State state) {
        return new Answer(state, Optional.empty());
    }

    private FutureTask<Report> work(TermSheet sheet) {
        synchronized (asked) {
            var known = asked.get(sheet.sha256());
            if (known != null) {
                return known;
            }
            var task = new Timed(sheet);
            workers.execute(task);
            asked.put(sheet.sha256(), task);
            return task;
        }
    }

    /** Its time runs from when the work begins, not while it waits for others. */
    private final class Timed extends FutureTask<Report> {

        Timed(TermSheet sheet) {
            super(() -> new Report(sheet.exposure(), sheet.exposureOfOne("people"), sheet.incentives()));
        }

        @Override
        public void run() {
            if (watch.isShutdown()) {
                cancel(true);
                return;
            }
            var end = watch.schedule(() -> cancel(true), limit.toMillis(), TimeUnit.MILLISECONDS);
            super.run();
            end.cancel(false);
        }
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
        watch.shutdownNow();
    }
}
