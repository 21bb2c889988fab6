package care.mainstay.edge.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command that cannot be understood: what it is about it, what may have been meant, and where help is. */
final class Mistyped {

    private static final Pattern NO_NUMBER = Pattern.compile("'([^']*)' is not an? (?:int|long)");

    private static final Pattern NO_PAIR = Pattern.compile(
            "Value for option option '([^']*)' \\(([^)]*)\\) should be in KEY=VALUE format but was (.*)");

    private Mistyped() {}

    static int explain(ParameterException problem, String[] typed) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(words(problem, command));
        if (problem instanceof UnmatchedArgumentException unmatched) {
            List<String> meant = unmatched.getSuggestions();
            if (!meant.isEmpty()) {
                err.println("Maybe you meant: "
                        + String.join(", ", meant.stream().limit(3).toList()));
            }
        }
        err.println("What can be given: ./" + command.getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return CommandLine.ExitCode.USAGE;
    }

    private static String words(ParameterException problem, CommandLine command) {
        String name = command.getCommandSpec().qualifiedName();
        if (problem instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            if (first.startsWith("-")) {
                return name + " has no option " + first + ".";
            }
            return command.getSubcommands().isEmpty()
                    ? name + " does not know what to do with “" + first + "”."
                    : name + " has no command “" + first + "”.";
        }
        String message = String.valueOf(problem.getMessage());
        if (message.equals("Missing required subcommand")) {
            return name + " needs to be told what to do: "
                    + String.join(", ", command.getSubcommands().keySet()) + ".";
        }
        String said = NO_NUMBER.matcher(message).replaceAll("“$1” is not a whole number");
        said = NO_PAIR.matcher(said).replaceAll("$1 takes $2, and “$3” has no “=”");
        return said.endsWith(".") ? said : said + ".";
    }
}
