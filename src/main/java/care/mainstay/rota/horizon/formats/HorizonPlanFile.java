package care.mainstay.rota.horizon.formats;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.Refused.Problems;
import care.mainstay.rota.horizon.Horizon;
import care.mainstay.rota.horizon.HorizonPlan;
import care.mainstay.rota.horizon.HorizonPlan.Made;
import care.mainstay.rota.horizon.HorizonReckoning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** A plan of a horizon as a file: a round for each carer and day, with its visits in order and when each starts. */
public final class HorizonPlanFile {

    /** What stands in a file’s {@code "format"}. */
    public static final String FORMAT = "mainstay-horizon-plan-1";

    private static final int MOST_TOLD = 100;

    private HorizonPlanFile() {}

    public static void write(Path file, Horizon horizon, HorizonPlan plan) {
        try {
            Files.writeString(file, text(horizon, plan));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    public static String text(Horizon horizon, HorizonPlan plan) {
        var rounds = new TreeMap<Integer, List<Made>>();
        for (Made made : plan.made()) {
            int day = horizon.visits().get(made.visit()).day();
            for (int carer : made.carers()) {
                rounds.computeIfAbsent(carer * horizon.days() + day, round -> new ArrayList<>())
                        .add(made);
            }
        }
        var text = new StringBuilder("{\n\"format\": \"" + FORMAT + "\",\n\"instance\": "
                + HorizonFile.JSON.writeValueAsString(horizon.facts().name()) + ",\n\"rounds\": [\n");
        String between = "";
        for (var each : rounds.entrySet()) {
            var round = HorizonFile.JSON.createObjectNode();
            int carer = each.getKey() / horizon.days();
            round.put("carer", horizon.facts().carers().get(carer).id());
            round.put("day", each.getKey() % horizon.days());
            var visits = round.putArray("visits");
            each.getValue().sort(Comparator.comparingInt(Made::start).thenComparingInt(Made::visit));
            for (Made made : each.getValue()) {
                var visit = horizon.visits().get(made.visit());
                visits.addObject()
                        .put("person", horizon.person(visit).id())
                        .put("name", horizon.pattern(visit).name())
                        .put("start", made.start());
            }
            text.append(between).append(round);
            between = ",\n";
        }
        var reckoning = HorizonReckoning.of(horizon, plan);
        text.append("\n]");
        if (reckoning.isFeasible()) {
            text.append(",\n\"cost\": ").append(reckoning.cost());
        }
        return text.append("\n}\n").toString();
    }

    /** The plan, or everything in which the file does not fit the horizon. */
    public static HorizonPlan read(Path file, Horizon horizon) {
        JsonNode tree = HorizonFile.tree(file);
        if (!FORMAT.equals(tree.path("format").asString(""))) {
            throw new Refused(
                    "rota.unknown-format",
                    file + " is no plan of many days: “format” is " + tree.path("format") + ".",
                    "Write \"format\": \"" + FORMAT + "\".");
        }
        var problems = new Problems();
        var carers = new TreeMap<Integer, List<Integer>>();
        var starts = new TreeMap<Integer, Integer>();
        for (Given round : new Given(tree, "the plan", problems).list("rounds", true)) {
            String carer = round.text("carer");
            int day = round.number("day");
            if (horizon.carer(carer).isEmpty() && problems.found().size() < MOST_TOLD) {
                problems.add(
                        "rota.unknown-carer",
                        "carer",
                        "A round is of carer " + carer + ", whom nobody knows.",
                        "Maybe the plan is for other days.");
            }
            for (Given each : round.list("visits", true)) {
                visit(horizon, each, carer, day, carers, starts, problems);
            }
        }
        problems.refuseIfAny();
        var made = new ArrayList<Made>();
        carers.forEach((visit, who) -> made.add(new Made(visit, starts.getOrDefault(visit, 0), who)));
        return new HorizonPlan(made);
    }

    private static void visit(
            Horizon horizon,
            Given given,
            String carer,
            int day,
            TreeMap<Integer, List<Integer>> carers,
            TreeMap<Integer, Integer> starts,
            Problems problems) {
        String person = given.text("person");
        String name = given.text("name");
        int start = given.number("start");
        var visit = horizon.visit(person, name, day);
        if (problems.found().size() >= MOST_TOLD) {
            return;
        }
        if (visit.isEmpty()) {
            problems.add(
                    "rota.unknown-visit",
                    "visits",
                    "There is no visit “" + name + "” of person " + person + " on day " + day + ".",
                    "Maybe the plan is for other days.");
            return;
        }
        Integer other = starts.put(visit.get(), start);
        if (other != null && other != start) {
            problems.add(
                    "rota.not-together",
                    "start",
                    horizon.words(visit.get()) + " starts at " + other + " for one carer and at " + start
                            + " for the other.",
                    "Write the same start for both.");
        }
        horizon.carer(carer)
                .ifPresent(c -> carers.computeIfAbsent(visit.get(), one -> new ArrayList<>())
                        .add(c));
    }
}
