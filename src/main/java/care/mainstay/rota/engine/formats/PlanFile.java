package care.mainstay.rota.engine.formats;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.rota.engine.Charge;
import care.mainstay.rota.engine.Day;
import care.mainstay.rota.engine.Plan;
import care.mainstay.rota.engine.Plan.Round;
import care.mainstay.rota.engine.Plan.Stop;
import care.mainstay.rota.engine.Reckoning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A plan of a public day: a route for each carer who goes out, with when each visit starts and ends. */
public final class PlanFile {

    static final String BREAK = "lunch_break";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private PlanFile() {}

    public static void write(Path file, Day day, Plan plan) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode routes = answer.putArray("routes");
        for (Round round : plan.rounds()) {
            ObjectNode route = routes.addObject();
            Day.Carer carer = day.facts().carers().get(round.carer());
            route.put("caregiver_id", carer.id());
            ArrayNode locations = route.putArray("locations");
            String at = "";
            for (Stop stop : round.stops()) {
                ObjectNode location = locations.addObject();
                at = stop.isRest() ? at : day.person(stop.visit()).id();
                location.put("patient", at);
                location.put(
                        "service",
                        stop.isRest() ? BREAK : day.need(stop.visit()).skill());
                location.put("arrival_time", new BigDecimal(day.minutes(stop.start())));
                location.put("departure_time", new BigDecimal(day.minutes(stop.end())));
            }
        }
        Reckoning reckoning = Reckoning.of(day, plan);
        if (reckoning.isFeasible()) {
            answer.put("cost", reckoning.cost());
        }
        try {
            Files.writeString(file, JSON.writeValueAsString(answer) + "\n");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The plan; one that states no times has the earliest that its rounds allow. */
    public static Plan read(Path file, Day day) {
        var read = new PlanReader(day).read(tree(file));
        return read.isTimed() && !startsFreely(day) ? read.plan() : Reckoning.earliest(day, read.plan());
    }

    /** The plan with the times it states, as it was told to people; one without has the earliest. */
    public static Plan published(Path file, Day day) {
        var read = new PlanReader(day).read(tree(file));
        return read.isTimed() ? read.plan() : Reckoning.earliest(day, read.plan());
    }

    private static JsonNode tree(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Refused("rota.no-file", "There is no file " + file + ".", "Maybe check its name.");
        }
        try {
            return JSON.readTree(Files.readString(file));
        } catch (JacksonException | java.nio.charset.CharacterCodingException notJson) {
            throw new Refused("rota.not-json", file + " is not JSON.", "Maybe it was cut off, or is another file.");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Where waiting costs nothing, only the rounds count: the times that follow from them are the best there are. */
    private static boolean startsFreely(Day day) {
        var charges = day.facts().charges();
        return charges.weight(Charge.WAITING) == 0
                && charges.weight(Charge.LONGEST_IDLE) == 0
                && day.facts().rest().end() == 0;
    }
}
