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
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
        var reading = Terms.read(text(file));
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
                    Path directory)
            throws IOException {
        var sheet = sheet(file);
        var run = run(sheet, inputs == null ? Map.of() : inputs);
        run.write(directory);
        var out = command.commandLine().getOut();
        run.remarks().forEach(remark -> out.println("Remark: " + remark));
        run.tables().forEach(table -> out.println(directory.resolve(table + ".csv")));
        out.println(directory.resolve("run.json"));
        if (!run.faults().isEmpty()) {
            var err = command.commandLine().getErr();
            err.println("Some results are not there, because of faults in the evidence:");
            run.faults().entrySet().stream()
                    .limit(20)
                    .forEach(fault -> err.println("  " + fault.getKey() + " (" + fault.getValue() + " results)"));
            if (run.faults().size() > 20) {
                err.println("  and " + (run.faults().size() - 20) + " more, in run.json");
            }
            err.flush();
        }
        out.flush();
        return 0;
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

    @Command(description = "Says what each party can be paid or pay, at worst and at best, before there is evidence.")
    int exposure(
            @Parameters(paramLabel = "FILE", description = "The sheet.") String file,
            @Option(names = "--output", paramLabel = "DIR", description = "Where the evidence goes that shows it.")
                    @Nullable
                    Path directory,
            @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
                    String format)
            throws IOException {
        var exposure = sheet(file).exposure();
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
        var evidence = reading(inputs == null ? Map.of() : inputs, sheet::read);
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
        var reading = Terms.read(text(file));
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
        return reading(inputs, sheet::run);
    }

    private static <T> T reading(Map<String, Path> inputs, Function<Map<String, Reader>, T> use) throws IOException {
        var readers = new LinkedHashMap<String, Reader>();
        try {
            for (var input : inputs.entrySet()) {
                readers.put(input.getKey(), reader(input.getValue()));
            }
            return use.apply(readers);
        } finally {
            for (var reader : readers.values()) {
                reader.close();
            }
        }
    }

    private static Reader reader(Path file) throws IOException {
        GivenFile.require(file);
        return new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /** A sheet's text: the file, or the sheet of that name that comes along. */
    private static String text(String file) {
        var path = Path.of(file);
        try {
            if (Files.isRegularFile(path)) {
                return Files.readString(path);
            }
            var name = String.valueOf(path.getFileName()).replaceAll("\\.ya?ml$", "");
            try (InputStream known = TermsCommand.class.getResourceAsStream("/catalogue/terms/" + name + ".yaml")) {
                if (known != null && name.matches("[a-z0-9-]+")) {
                    return new String(known.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        } catch (java.nio.charset.CharacterCodingException notText) {
            throw new Refused("terms.not-text", file + " is not a text in UTF-8.", "Maybe it is another file.");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        throw new Refused(
                "terms.no-file",
                "There is no sheet " + file + ".",
                "Maybe check its name, or see docs/terms for those that come along.");
    }
}
