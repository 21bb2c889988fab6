package care.mainstay.edge.cli;

import care.mainstay.foundation.database.FileTrouble;
import care.mainstay.foundation.database.Outage;
import care.mainstay.foundation.kernel.Refused;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** What went wrong, for who typed the command: a refusal in its own words, anything else by its cause. */
final class Failure {

    private Failure() {}

    static void explain(Throwable problem, PrintWriter out) {
        Refused refused = refusalIn(problem);
        if (stopping()) {
            // whatever breaks now breaks because we were told to stop
            out.println("Stopped before it was done. Give the same command again: it clears away what is half-done.");
        } else if (refused != null) {
            for (Refused.Problem each : refused.problems()) {
                out.println(each.words() + "\n" + each.whatToDo());
            }
        } else {
            out.println(words(problem));
            log(problem, out);
        }
        out.flush();
    }

    private static String words(Throwable problem) {
        var outage = Outage.behind(problem);
        if (outage.isPresent()) {
            return switch (outage.get()) {
                case DISK_FULL ->
                    "The disk that the database is on is full. Nothing was half-saved.\nMake room there, and try again.";
                case AWAY -> "The database has gone away meanwhile.\nMaybe it is being started again: try in a minute.";
            };
        }
        Throwable cause = problem;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof IOException file) {
            return "That did not work: " + FileTrouble.words(file) + ".";
        }
        return "That did not work: "
                + (cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
    }

    /** All of it, where an application has opened its log. */
    private static void log(Throwable problem, PrintWriter out) {
        String file = System.getProperty("LOG_FILE");
        if (file != null) {
            LoggerFactory.getLogger(Failure.class).error("The command ended before it was done", problem);
            out.println("Maybe " + file + " says more.");
        }
    }

    private static boolean stopping() {
        var hook = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException alreadyStopping) {
            return true;
        }
    }

    private static @Nullable Refused refusalIn(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused;
            }
        }
        return null;
    }
}
