package care.mainstay.edge.cli;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.terms.Explanation;
import care.mainstay.money.terms.ExplanationJson;
import care.mainstay.money.terms.Exposure;
import care.mainstay.money.terms.ExposureWords;
import care.mainstay.money.terms.Finding;
import care.mainstay.money.terms.IncentiveWords;
import care.mainstay.money.terms.Run;
import care.mainstay.money.terms.SimulationWords;
import care.mainstay.money.terms.TermSheet;
import care.mainstay.money.terms.Terms;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Term sheets at the desk: checking, running, explaining and weighing them over files, without a database. */
@Command(
        name = "terms",
        description = {
            "Checks, runs, explains and weighs term sheets: the payment rules of a contract.",
            "FILE is a sheet, or the name of one that comes along, such as us-hospital-vbp. See docs/terms."
        })
final class TermsCommand {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Command(description = "Says everything that is wrong with a sheet, each with its place.")
    int check(@Parameters(paramLabel = "FILE", description = "The sheet.") String file) {
        var reading = Terms.read(TermsFiles.sheet(file));
        tell(file, reading.findings());
        var out = command.commandLine().getOut();
        long errors = reading.findings().stream().filter(Finding::stops).count();
        out.println(
                reading.sheet().isPresent()
                        ? reading.sheet().get().title() + ": nothing stops it."
                        : errors + (errors == 1 ? " error." : " errors."));
        out.flush();
        return reading.sheet().isPresent() ? 0 : 1;
    }

    @Command(description = "Runs a sheet over tables of evidence and writes its results.")
    int run(
            @Parameters(paramLabel = "FILE", description = "The sheet.") String file,
            @Option(names = "--input", paramLabel = "NAME=FILE", description = "A table of evidence, as CSV.") @Nullable
                    Map<String, Path> inputs,
            @Option(names = "--output", required = true, paramLabel = "DIR", description = "Where the results go.")
                    Path directory,
            @Option(names = "--strict", description = "Ends with 1 where the evidence has faults.") boolean strict)
            throws IOException {
        var run = run(sheet(file), inputs == null ? Map.of() : inputs);
        run.write(directory);
        var out = command.commandLine().getOut();
        run.remarks().forEach(remark -> out.println("Remark: " + remark));
        run.tables().forEach(table -> out.println(directory.resolve(table + ".csv")));
        out.println(directory.resolve("run.json"));
        out.print(RunText.gaps(run.gaps()));
        out.flush();
        var mistakes = run.mistakes(RunText.MOST_MISTAKES);
        var err = command.commandLine().getErr();
        err.print(RunText.mistakes(file, mistakes, run.faults()));
        err.flush();
        return strict && mistakes.all() > 0 ? 1 : 0;
    }

    @Command(description = "Shows how one number came about, down to the evidence.")
    int explain(
            @Parameters(paramLabel = "FILE", description = "The sheet.") String file,
            @Option(names = "--input", paramLabel = "NAME=FILE", description = "A table of evidence, as CSV.") @Nullable
                    Map<String, Path> inputs,
            @Option(names = "--quantity", required = true, paramLabel = "Q", description = "Which number.")
                    String quantity,
            @Option(names = "--key", paramLabel = "K=V", description = "Which one of them.") @Nullable
                    Map<String, String> key,
            @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
                    String format)
            throws IOException {
        var run = run(sheet(file), inputs == null ? Map.of() : inputs);
        Explanation tree = run.explain(quantity, key == null ? Map.of() : key);
        tell(format, () -> ExplanationText.of(tree), () -> ExplanationJson.of(tree));
        return 0;
    }

    @Command(
            description = {
                "Says what each party can be paid or pay, at worst and at best, whatever becomes of anybody.",
                "For one person; with tables of evidence for as many people as are in them."
            })
    int exposure(
            @Parameters(paramLabel = "FILE", description = "The sheet.") String file,
            @Option(names = "--input", paramLabel = "NAME=FILE", description = "A table whose rows count.") @Nullable
                    Map<String, Path> inputs,
            @Option(names = "--output", paramLabel = "DIR", description = "Where the evidence goes that shows it.")
                    @Nullable
                    Path directory,
            @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
                    String format)
            throws IOException {
        var sheet = sheet(file);
        var exposure = inputs == null ? sheet.exposureToShow() : TermsFiles.reading(inputs, sheet::exposureOf);
        tell(format, () -> ExposureWords.of(exposure), () -> ExposureWords.json(exposure));
        if (directory != null) {
            for (var stake : exposure.parties()) {
                witness(directory.resolve(stake.name() + "-least"), stake.least());
                witness(directory.resolve(stake.name() + "-most"), stake.most());
            }
        }
        return 0;
    }

    @Command(description = "Asks whether a sheet pays for what nobody means to pay for, with the smallest example.")
    int incentives(
            @Parameters(paramLabel = "FILE", description = "The sheet.") String file,
            @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
                    String format) {
        var incentives = sheet(file).incentives();
        tell(format, () -> IncentiveWords.of(incentives), () -> IncentiveWords.json(incentives));
        return incentives.isClean() ? 0 : 1;
    }

    @Command(
            description =
                    "Draws the people of given evidence again and again: how far what is paid lies apart by chance.")
    int simulate(
            @Parameters(paramLabel = "FILE", description = "The sheet.") String file,
            @Option(names = "--input", paramLabel = "NAME=FILE", description = "A table of evidence, as CSV.") @Nullable
                    Map<String, Path> inputs,
            @Option(names = "--draws", paramLabel = "N", defaultValue = "1000", description = "How many.") long draws,
            @Option(
                            names = "--seed",
                            paramLabel = "S",
                            defaultValue = "1",
                            description = "The same draws for the same.")
                    long seed,
            @Option(names = "--by", paramLabel = "D", description = "What is drawn, as person.") @Nullable String by,
            @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
                    String format)
            throws IOException {
        var sheet = sheet(file);
        var evidence = TermsFiles.reading(inputs == null ? Map.of() : inputs, sheet::read);
        var simulation = sheet.simulate(evidence, Optional.ofNullable(by), draws, seed);
        tell(format, () -> SimulationWords.of(simulation), () -> SimulationWords.json(simulation));
        return 0;
    }

    private static void witness(Path directory, Exposure.Bound bound) throws IOException {
        if (bound.witness().isPresent()) {
            Files.createDirectories(directory);
            for (var table : bound.witness().get().tables().entrySet()) {
                Files.writeString(directory.resolve(table.getKey() + ".csv"), table.getValue());
            }
        }
    }

    private void tell(String format, Supplier<String> words, Supplier<String> json) {
        if (!format.equals("json") && !format.equals("text")) {
            throw new Refused(
                    "terms.format", "“" + format + "” is no format.", "Write --format text or --format json.");
        }
        var out = command.commandLine().getOut();
        out.print(format.equals("json") ? json.get() : words.get());
        out.flush();
    }

    private TermSheet sheet(String file) {
        var reading = Terms.read(TermsFiles.sheet(file));
        if (reading.sheet().isEmpty()) {
            throw new Refused(reading.findings().stream()
                    .filter(Finding::stops)
                    .map(finding -> new Refused.Problem(
                            finding.code(), "", file + ":" + finding.place() + ": " + finding.words(), finding.maybe()))
                    .toList());
        }
        return reading.sheet().get();
    }

    private void tell(String file, List<Finding> findings) {
        PrintWriter err = command.commandLine().getErr();
        findings.forEach(finding -> err.println(file + ":" + finding));
        err.flush();
    }

    private static Run run(TermSheet sheet, Map<String, Path> inputs) throws IOException {
        return TermsFiles.reading(inputs, sheet::run);
    }
}
