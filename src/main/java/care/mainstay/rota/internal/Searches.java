package care.mainstay.rota.internal;

import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Long searches, one at a time and beside whatever answers pages: each acts as Mainstay itself for the organisation that
 * asked, in transactions as short as what it writes.
 */
@Component
class Searches implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Searches.class);

    /** So many looks of the engine, of some hundred moves each, are a fraction of a second. */
    private static final long EVERY = 100;

    private final Callers callers;
    private final TransactionTemplate transaction;
    private final ThreadPoolExecutor worker;

    Searches(Callers callers, TransactionTemplate transaction) {
        this.callers = callers;
        this.transaction = transaction;
        worker = new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            var thread = new Thread(work, "rota-search");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
        worker.allowCoreThreadTimeOut(true);
    }

    /** Begins once the others have ended. What it throws is logged; it should say what went wrong itself. */
    void begin(Caller asking, Consumer<Caller> search) {
        var itself = Caller.system(asking.organisation(), asking.actor());
        worker.execute(() -> {
            try {
                callers.as(itself, () -> search.accept(itself));
            } catch (RuntimeException broken) {
                LOG.error("a search for organisation {} broke off", asking.organisation(), broken);
            }
        });
    }

    /** A piece of work of a search, in a transaction of its own. */
    <T> T once(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    void doOnce(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    /** The same from a thread that the search began. */
    void doOnce(Caller itself, Runnable work) {
        callers.as(itself, () -> doOnce(work));
    }

    /**
     * Whether something has come to be so, asked of the database now and then and not at every move; once it is, it stays.
     * May be asked by any thread: the engine has its own.
     */
    BooleanSupplier watch(Caller itself, Supplier<Boolean> so) {
        var was = new AtomicBoolean();
        var calls = new AtomicLong();
        return () -> {
            if (!was.get() && calls.getAndIncrement() % EVERY == 0 && callers.as(itself, () -> once(so))) {
                was.set(true);
            }
            return was.get();
        };
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
