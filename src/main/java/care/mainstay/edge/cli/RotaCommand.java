package care.mainstay.edge.cli;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.rota.engine.Budget;
import care.mainstay.rota.engine.Charge;
import care.mainstay.rota.engine.Day;
import care.mainstay.rota.engine.Engine;
import care.mainstay.rota.engine.Reckoning;
import care.mainstay.rota.engine.Replanned;
import care.mainstay.rota.engine.Replanner;
import care.mainstay.rota.engine.formats.DayFile;
import care.mainstay.rota.engine.formats.PlanFile;
import care.mainstay.rota.horizon.formats.HorizonFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Days planned at the desk: solving and checking files of the public home-care sets, without a database. */
@Command(
        name = "rota",
        description = {
            "Plans a day of visits, checks a plan, and measures itself on a directory of days.",
            "Files are JSON in the HHCRSP or the UHHC format, or many days as docs/rota-benchmark.md has them; which is",
            "found out."
        },
        subcommands = {RotaGenerate.class, RotaCurve.class})
final class RotaCommand {

    /** How long to look. */
    static final class Search {

        @Option(names = "--seconds", paramLabel = "N", defaultValue = "60", description = "How long. Default: 60")
        double seconds = 60;

        @Option(
                names = "--moves",
                paramLabel = "M",
                defaultValue = "0",
                description =
                        "So many moves of each chain instead, whatever the time: then the same seed gives the same plan.")
        long moves;

        @Option(
                names = "--threads",
                paramLabel = "T",
                defaultValue = "0",
                description = "Default: one for each processor.")
        int threads;

        @Option(
                names = "--chains",
                paramLabel = "C",
                defaultValue = "2",
                description = "Independent searches. Default: 2")
        int chains = 2;

        @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Default: 1")
        long seed = 1;

        @Option(
                names = "--long-breaks",
                description = "Breaks may be planned longer than they must be (see docs/rota.md).")
        boolean longBreaks;

        Day day(Path file) {
            Day day = DayFile.read(file);
            return longBreaks ? day.withLongBreaks() : day;
        }

        Budget budget() {
            if (!(seconds > 0) && moves == 0 || moves < 0 || threads < 0 || chains < 1 || chains > 1000) {
                throw new Refused(
                        "rota.budget",
                        "That is no way to search: " + seconds + " seconds, " + moves + " moves, " + threads
                                + " threads, " + chains + " chains.",
                        "Write --seconds above 0, or --moves; and --chains from 1 to 1000.");
            }
            int processors = Runtime.getRuntime().availableProcessors();
            return new Budget(seconds, moves, threads == 0 ? processors : threads, chains, seed);
        }
    }

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Command(
            description = {
                "Looks for a cheap plan and writes it.",
                "Interrupted (Ctrl-C), it writes the best found so far."
            })
    int solve(
            @Parameters(paramLabel = "INSTANCE", description = "The day.") Path instance,
            @Mixin Search search,
            @Option(
                            names = "--travel-at-most",
                            paramLabel = "MINUTES",
                            description = "Of many days: how much time on the way the whole plan should have at most.")
                    @Nullable
                    Integer travelAtMost,
            @Option(
                            names = "--continuity-blind",
                            description = "Of many days: as if it did not matter who comes, to compare others with.")
                    boolean blind,
            @Option(names = "--output", required = true, paramLabel = "FILE", description = "Where the plan goes.")
                    Path output) {
        if (HorizonFile.isOne(instance)) {
            return new RotaHorizon(command.commandLine().getOut())
                    .solve(instance, travelAtMost, blind, search.budget(), output);
        }
        if (travelAtMost != null) {
            throw new Refused(
                    "rota.travel-at-most",
                    "Travel can be limited in plans of many days; this is one day.",
                    "Leave --travel-at-most out.");
        }
        if (blind) {
            throw new Refused(
                    "rota.continuity-blind",
                    "Only plans of many days look at who comes; this is one day.",
                    "Leave --continuity-blind out.");
        }
        Day day = search.day(instance);
        var budget = search.budget();
        Engine.Found found = uninterrupted(interrupted -> {
            var done = new Engine(System::nanoTime, interrupted::get).solve(day, budget);
            PlanFile.write(output, day, done.plan());
            return done;
        });
        var out = command.commandLine().getOut();
        tell(found.reckoning());
        out.printf(
                Locale.UK,
                "Stopped: %s, after %,d moves. Written to %s.%n",
                words(found.stopped()),
                found.moves(),
                output);
        out.flush();
        return found.reckoning().isFeasible() ? 0 : 1;
    }

    @Command(description = "Says what a plan costs and every rule that it breaks, from its routes alone.")
    int check(
            @Parameters(paramLabel = "INSTANCE", description = "The day.") Path instance,
            @Parameters(paramLabel = "SOLUTION", description = "The plan.") Path solution) {
        if (HorizonFile.isOne(instance)) {
            return new RotaHorizon(command.commandLine().getOut()).check(instance, solution);
        }
        Day day = DayFile.read(instance);
        var reckoning = Reckoning.of(day, PlanFile.read(solution, day));
        tell(reckoning);
        return reckoning.isFeasible() ? 0 : 1;
    }

    @Command(
            description = {
                "Solves every day in a directory, and writes cost, best known cost and gap of each.",
                "Costs of best-known.csv there are compared with. Begun again, it goes on where it stopped."
            })
    int bench(
            @Parameters(paramLabel = "DIR", description = "The days, in directories of sets.") Path directory,
            @Mixin Search search,
            @Option(names = "--results", paramLabel = "FILE", description = "Default: rota-results.csv") @Nullable
                    Path results,
            @Option(names = "--only", paramLabel = "WORDS", description = "Days with this in their name or set.")
                    @Nullable
                    String only,
            @Option(names = "--days", paramLabel = "FILE", description = "Days named in a file, one a line.") @Nullable
                    Path days)
            throws IOException {
        Set<String> named = days == null ? Set.of() : Set.copyOf(Files.readAllLines(days));
        Predicate<String> wanted = day -> (only == null || day.contains(only)) && (days == null || named.contains(day));
        var bench = new RotaBench(directory, search, command.commandLine().getOut());
        uninterrupted(interrupted -> {
            bench.run(results == null ? Path.of("rota-results.csv") : results, wanted, interrupted::get);
            return true;
        });
        return 0;
    }

    @Command(
            description = {
                "Says which visits are late in a plan, what pushes them, and what would help.",
                "With a person: who else could go, at what price. With a carer too: why not that one."
            })
    int explain(
            @Parameters(paramLabel = "INSTANCE", description = "The day.") Path instance,
            @Parameters(paramLabel = "SOLUTION", description = "The plan.") Path solution,
            @Option(names = "--person", paramLabel = "ID", description = "The five best carers for each visit.")
                    @Nullable
                    String person,
            @Option(names = "--carer", paramLabel = "ID", description = "Why not this one.") @Nullable String carer) {
        Day day = DayFile.read(instance);
        var advice = new RotaAdvice(
                day, PlanFile.read(solution, day), command.commandLine().getOut());
        if (person == null) {
            if (carer != null) {
                throw new Refused("rota.no-person", "For whom is not said.", "Add --person.");
            }
            advice.late();
        } else {
            advice.person(person, carer);
        }
        return 0;
    }

    @Command(
            description = {
                "Mends a published rota when a carer is sick or a visit is not wanted, with as few other changes as can be.",
                "Writes the new one, and says who goes where instead, with what notice and why."
            })
    int replan(
            @Parameters(paramLabel = "INSTANCE", description = "The day.") Path instance,
            @Parameters(paramLabel = "PUBLISHED", description = "The published rota.") Path published,
            @Mixin RotaReplan.Happened happened,
            @Mixin Search search,
            @Option(names = "--output", required = true, paramLabel = "FILE", description = "Where the new rota goes.")
                    Path output) {
        Day day = search.day(instance);
        var disruption = happened.of(day, PlanFile.published(published, day));
        if (disruption.away().isEmpty() && disruption.cancelled().isEmpty() && disruption.isLeast()) {
            throw RotaReplan.nothingHappened();
        }
        var budget = search.budget();
        Replanned found = uninterrupted(interrupted -> {
            var done = new Replanner(System::nanoTime, interrupted::get).replan(day, disruption, budget);
            PlanFile.write(output, day, done.plan());
            return done;
        });
        var out = command.commandLine().getOut();
        new RotaReplan(day, out).tell(found);
        out.printf(
                Locale.UK,
                "Stopped: %s, after %,d moves. Written to %s.%n",
                words(found.stopped()),
                found.moves(),
                output);
        out.flush();
        return found.unallocated().isEmpty() && found.reckoning().isFeasible() ? 0 : 1;
    }

    @Command(
            description = {
                "Measures continuity over visits that were made: carers per person, main carer, and the rest.",
                "VISITS is an export’s directory of an organisation, or a CSV file (see docs/continuity.md)."
            })
    int continuity(
            @Parameters(paramLabel = "VISITS", description = "Visits that were made.") Path visits,
            @Option(
                            names = "--teams",
                            paramLabel = "FILE",
                            description = "CSV with person, carer, from: who was agreed to come from which day on.")
                    @Nullable
                    Path teams,
            @Option(
                            names = "--away",
                            paramLabel = "FILE",
                            description = "CSV with carer, from, until, why: sickness or leave.")
                    @Nullable
                    Path away,
            @Option(names = "--by", paramLabel = "HEADING", description = "A column to group by: round, contract.")
                    @Nullable
                    String by,
            @Option(
                            names = "--output",
                            paramLabel = "FILE",
                            description = "The last four weeks of each person, as CSV.")
                    @Nullable
                    Path output)
            throws IOException {
        var made = MadeVisits.read(visits, by);
        var words = new ContinuityWords(command.commandLine().getOut());
        words.tell(made, CareTeams.read(teams, away), output);
        return made.problems().isEmpty() ? 0 : 1;
    }

    private void tell(Reckoning reckoning) {
        PrintWriter out = command.commandLine().getOut();
        for (Charge charge : Charge.values()) {
            long amount = reckoning.amounts().getOrDefault(charge, 0L);
            if (amount != 0) {
                out.printf("%-24s %s%n", charge.component(), reckoning.shown(charge));
            }
        }
        if (reckoning.isFeasible()) {
            out.println("Cost: " + reckoning.cost().toPlainString());
        } else {
            reckoning.faults().stream().limit(20).forEach(out::println);
            out.println(
                    reckoning.faults().size() + (reckoning.faults().size() == 1 ? " rule broken." : " rules broken."));
        }
        out.flush();
    }

    static String words(Engine.Stopped stopped) {
        return switch (stopped) {
            case TIME -> "time is up";
            case MOVES -> "all moves made";
            case PROVEN -> "no plan costs less";
            case INTERRUPTED -> "interrupted";
        };
    }

    interface Work<T> {
        T with(AtomicBoolean interrupted) throws IOException;
    }

    /** Lets an interruption from outside end the search, and waits until what was found has been written. */
    static <T> T uninterrupted(Work<T> work) {
        var interrupted = new AtomicBoolean();
        var ended = new CountDownLatch(1);
        var hook = new Thread(() -> {
            interrupted.set(true);
            try {
                ended.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.with(interrupted);
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        } finally {
            ended.countDown();
            if (!interrupted.get()) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        }
    }
}
