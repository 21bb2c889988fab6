package care.mainstay.edge.cli;

import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.OptionSpec;

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
            RotaCommand.class,
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
        // silent until an application opens its log, and for good in commands that start none: people read the console
        LoggingSystem.get(Main.class.getClassLoader()).beforeInitialize();
        int result = commandLine().execute(arguments.length == 0 ? new String[] {"help"} : arguments);
        // a started application runs on in its own threads until it is stopped
        if (result != StartCommand.RUNNING) {
            System.exit(result);
        }
    }

    static CommandLine commandLine() {
        var commands = new CommandLine(new Main());
        commands.getCommandSpec()
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Says which version this is.")
                        .build())
                .versionProvider(() -> new String[] {"Mainstay " + version()});
        withHelp(commands);
        return commands.setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(Mistyped::explain)
                .setExecutionExceptionHandler((problem, command, parsed) -> {
                    Failure.explain(problem, command.getErr());
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    private static String version() {
        String built = Main.class.getPackage().getImplementationVersion();
        return built == null ? "(not from a build)" : built;
    }

    /** What everybody tries first: {@code --help}, behind any command. */
    private static void withHelp(CommandLine command) {
        if (!(command.getCommand() instanceof HelpCommand)) {
            command.getCommandSpec()
                    .addOption(OptionSpec.builder("-h", "--help")
                            .usageHelp(true)
                            .description("Says what this command does and takes.")
                            .build());
            command.getSubcommands().values().forEach(Main::withHelp);
        }
    }
}
