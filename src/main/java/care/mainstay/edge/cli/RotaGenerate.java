package care.mainstay.edge.cli;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.rota.engine.Day;
import care.mainstay.rota.engine.formats.DayFile;
import care.mainstay.rota.horizon.HorizonGenerator;
import care.mainstay.rota.horizon.Ways;
import care.mainstay.rota.horizon.formats.HorizonFile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes an instance of the public continuity benchmark. */
@Command(
        name = "generate",
        description = {
            "Makes up people and carers of some weeks, for the continuity benchmark (docs/rota-benchmark.md).",
            "The same numbers and seed give the same file."
        })
final class RotaGenerate implements Callable<Integer> {

    private static final int MOST_PEOPLE = 1_000;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--people", required = true, paramLabel = "N", description = "How many: 1 to 1000.")
    private int people;

    @Option(names = "--days", paramLabel = "D", defaultValue = "28", description = "7, 14, 21 or 28. Default: 28")
    private int days = 28;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Default: 1")
    private long seed = 1;

    @Option(
            names = "--geography",
            paramLabel = "INSTANCE",
            description = "A day in one of the public formats, whose places are lived at. Else towns are made up.")
    private @Nullable Path geography;

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "Where it goes.")
    private Path output = Path.of("");

    @Override
    public Integer call() {
        if (people < 1 || people > MOST_PEOPLE || days < 7 || days > 28 || days % 7 != 0) {
            throw new Refused(
                    "rota.generate",
                    "That cannot be made up: " + people + " people for " + days + " days.",
                    "Write 1 to " + MOST_PEOPLE + " people and 7, 14, 21 or 28 days.");
        }
        var horizon = geography == null
                ? HorizonGenerator.generate(people, days, seed)
                : HorizonGenerator.generate(people, days, seed, ways(DayFile.read(geography)));
        HorizonFile.write(output, horizon);
        var out = command.commandLine().getOut();
        out.printf(
                Locale.UK,
                "%,d people, %,d carers, %,d visits in %d days. Written to %s.%n",
                people,
                horizon.facts().carers().size(),
                horizon.visits().size(),
                days,
                output);
        out.flush();
        return 0;
    }

    /** The travel times of a day, rounded up to minutes. */
    private static Ways ways(Day day) {
        int places = day.facts().travel().places();
        int[] minutes = day.facts().travel().times().clone();
        int unit = day.facts().unitsPerMinute();
        for (int k = 0; k < minutes.length; k++) {
            minutes[k] = (minutes[k] + unit - 1) / unit;
        }
        return Ways.ofMinutes(places, minutes, HorizonGenerator.METRES_PER_MINUTE);
    }
}
