package care.mainstay.edge.cli;

import care.mainstay.foundation.database.DataDirectory;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops the Mainstay that runs on some data, as Ctrl-C would, and waits until it has. */
@Command(name = "stop", description = "Stops the Mainstay that runs on this data.")
final class StopCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Mixin
    private DataOptions where = new DataOptions();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        PrintWriter out = command.commandLine().getOut();
        var holder = DataDirectory.holder(where.data());
        if (holder.isEmpty()) {
            out.println("Mainstay is not running on the data in " + where.data().toAbsolutePath() + ".");
            return 0;
        }
        var process = ProcessHandle.of(holder.get().process());
        if (process.isPresent()) {
            process.get().destroy();
            try {
                process.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException stillThere) {
                out.println("Mainstay (process " + process.get().pid()
                        + ") is still stopping. Maybe try again in a minute.");
                return 1;
            }
        }
        out.println("Stopped.");
        return 0;
    }
}
