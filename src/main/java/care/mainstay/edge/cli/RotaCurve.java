package care.mainstay.edge.cli;

import care.mainstay.rota.horizon.CostCurve;
import care.mainstay.rota.horizon.CostCurve.Pay;
import care.mainstay.rota.horizon.Horizon;
import care.mainstay.rota.horizon.formats.HorizonFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What continuity costs: the same weeks planned with fewer and fewer carers to each person. */
@Command(
        name = "curve",
        description = {
            "What continuity costs: plans the same weeks without a limit and with 8, 6, 5, 4, 3 and 2 carers to each",
            "person, each with the whole budget, and writes hours, travel, mileage and cost of a contact hour of each.",
            "With --moves the same file and seed give the same curve."
        })
final class RotaCurve implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "INSTANCE", description = "Many days, as docs/rota-benchmark.md has them.")
    private Path instance = Path.of("");

    @Mixin
    private RotaCommand.Search search = new RotaCommand.Search();

    @Option(
            names = "--hour",
            paramLabel = "POUNDS",
            defaultValue = "12.60",
            description = "What an hour of work is paid. Default: 12.60")
    private BigDecimal hour = BigDecimal.ZERO;

    @Option(
            names = "--mile",
            paramLabel = "POUNDS",
            defaultValue = "0.45",
            description = "What a mile between visits is paid. Default: 0.45")
    private BigDecimal mile = BigDecimal.ZERO;

    @Option(
            names = "--on-costs",
            paramLabel = "PERCENT",
            defaultValue = "25",
            description = "What is added to pay: holidays, pension, insurance. Default: 25")
    private BigDecimal onCosts = BigDecimal.ZERO;

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "Where the curve goes, as CSV.")
    private Path output = Path.of("");

    @Override
    public Integer call() {
        Horizon horizon = HorizonFile.read(instance);
        var pay = new Pay(hour, mile, onCosts);
        var budget = search.budget();
        var out = command.commandLine().getOut();
        var inputs = CostCurve.fingerprint(HorizonFile.text(horizon), pay, budget);
        boolean whole = RotaCommand.uninterrupted(interrupted -> {
            var curve = new CostCurve(System::nanoTime, interrupted::get, point -> {
                        out.printf(
                                Locale.UK,
                                "%-8s %5.2f carers per person, %s a contact hour%n",
                                point.limitWords(),
                                point.carersPerPerson().doubleValue(),
                                "£" + point.costOfContactHour().toPlainString());
                        out.flush();
                    })
                    .of(horizon, pay, budget);
            try {
                Files.writeString(output, curve.csv(inputs));
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
            return curve.isWhole();
        });
        out.println("Inputs " + inputs + ". Written to " + output + (whole ? "." : ", as far as it came."));
        out.flush();
        return whole ? 0 : 1;
    }
}
