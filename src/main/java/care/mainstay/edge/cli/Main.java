package care.mainstay.edge.cli;

import care.mainstay.foundation.kernel.Refused;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Where {@code ./mainstay} comes in. */
@Command(
        name = "mainstay",
        description = "Outcomes-based homecare: outcome, evidence and money in one place.",
        subcommands = {
            StartCommand.class,
            StopCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            AuditCommand.class,
            TermsCommand.class,
            HelpCommand.class
        },
        footer = {
            "",
            "  test      Runs every test (of ./mainstay, in the source).",
            "  bench     Runs the benchmarks (of ./mainstay, in the source).",
            "",
            "Each command tells more with: ./mainstay help COMMAND"
        })
final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        int result = commandLine().execute(arguments.length == 0 ? new String[] {"help"} : arguments);
        // a started application runs on in its own threads until it is stopped
        if (result != StartCommand.RUNNING) {
            System.exit(result);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((problem, command, parsed) -> {
                    explain(problem, command.getErr());
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    /** What went wrong, for who typed the command: a refusal in its own words, anything else by its cause. */
    static void explain(Throwable problem, PrintWriter out) {
        Refused refused = refusalIn(problem);
        if (refused != null) {
            for (Refused.Problem each : refused.problems()) {
                out.println(each.words() + "\n" + each.whatToDo());
            }
        } else {
            Throwable cause = problem;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            out.println("That did not work: " + cause.getMessage());
            out.println("Maybe mainstay.log in the data directory says more.");
        }
        out.flush();
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
