package care.mainstay.rota.engine.formats;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.Refused.Problems;
import care.mainstay.rota.engine.Day;
import care.mainstay.rota.engine.Plan;
import care.mainstay.rota.engine.Plan.Round;
import care.mainstay.rota.engine.Plan.Stop;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads a plan for a day. Every carer and every visit that the day does not know is said at once, up to a sensible number. */
final class PlanReader {

    private static final int MOST_SAID = 20;

    /** The plan, and whether it states all its times. */
    record Read(Plan plan, boolean isTimed) {}

    private final Day day;
    private final Problems problems = new Problems();
    private boolean timed = true;
    private int more;

    PlanReader(Day day) {
        this.day = day;
    }

    Read read(JsonNode answer) {
        var rounds = new ArrayList<Round>();
        for (JsonNode route : Fields.list(answer, "routes", "the file")) {
            String id = Fields.text(route, "caregiver_id", "a route");
            int carer = day.carer(id);
            if (carer < 0) {
                unknown("rota.unknown-carer", "caregiver_id", "The day knows no carer " + id + ".");
            }
            List<Stop> stops = new ArrayList<>();
            if (Fields.isThere(route, "locations")) {
                for (JsonNode location : Fields.list(route, "locations", "the route of " + id)) {
                    stops.add(stop(location, "the route of " + id));
                }
            }
            rounds.add(new Round(carer, stops));
        }
        if (more > 0) {
            problems.add(
                    "rota.more-wrong", "", "And " + more + " more like these.", "Mend the first ones and try again.");
        }
        problems.refuseIfAny();
        return new Read(new Plan(rounds), timed);
    }

    private Stop stop(JsonNode location, String where) {
        timed &= Fields.isThere(location, "arrival_time") || Fields.isThere(location, "start_time");
        String service = Fields.text(location, "service", where);
        boolean rest = service.equals(PlanFile.BREAK);
        String person = rest ? "" : Fields.text(location, "patient", where);
        int visit = rest ? Plan.REST : day.visit(person, service);
        if (!rest && visit < 0) {
            unknown(
                    "rota.unknown-visit",
                    "patient",
                    "The day knows no visit " + service + " of person " + person + ".");
        }
        return new Stop(
                visit,
                time(location, "arrival_time", "start_time", where),
                time(location, "departure_time", "end_time", where));
    }

    private void unknown(String code, String field, String words) {
        if (problems.found().size() < MOST_SAID) {
            problems.add(code, field, words, "Maybe the plan is for another day.");
        } else {
            more++;
        }
    }

    private int time(JsonNode location, String name, String otherwise, String where) {
        JsonNode time = Fields.isThere(location, name) ? location.path(name) : location.path(otherwise);
        if (time.isMissingNode() || time.isNull()) {
            return 0;
        }
        BigDecimal units = Fields.asNumber(time, name, where)
                .multiply(BigDecimal.valueOf(day.facts().unitsPerMinute()));
        if (units.signum() < 0 || units.compareTo(BigDecimal.valueOf(Day.OPEN_ENDED)) > 0) {
            throw new Refused(
                    "rota.times-too-large",
                    "The time " + time.asString() + " at " + where + " is no time of the day.",
                    "Write minutes from its beginning.");
        }
        return units.setScale(0, RoundingMode.HALF_UP).intValueExact();
    }
}
