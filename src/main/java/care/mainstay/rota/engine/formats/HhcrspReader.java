package care.mainstay.rota.engine.formats;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.rota.engine.Charges;
import care.mainstay.rota.engine.Day;
import care.mainstay.rota.engine.Day.Carer;
import care.mainstay.rota.engine.Day.Need;
import care.mainstay.rota.engine.Day.Person;
import care.mainstay.rota.engine.Day.Together;
import care.mainstay.rota.engine.Day.Window;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The Home Health Care Routing and Scheduling Problem as JSON. The first row of the travel times is the office at which every
 * carer starts and ends, the others are the people in their order.
 */
final class HhcrspReader {

    private final JsonNode file;
    private final Distances distances;
    private final Scale scale = new Scale();
    private final Map<String, BigDecimal> usual = new HashMap<>();

    HhcrspReader(JsonNode file, Distances distances) {
        this.file = file;
        this.distances = distances;
    }

    Day day() {
        List<JsonNode> patients = Fields.list(file, "patients", "the file");
        int offices = Fields.list(file, "central_offices", "the file").size();
        if (offices != 1) {
            throw new Refused(
                    "rota.one-office",
                    "There are " + offices + " offices; in this format there is one.",
                    "Maybe write the day in the UHHC format, which knows several.");
        }
        if (distances.places() != patients.size() + 1) {
            throw new Refused(
                    "rota.uneven-distances",
                    "There are " + distances.places() + " rows of travel times for the office and " + patients.size()
                            + " people.",
                    "Maybe a row is missing: the office comes first, then each person.");
        }
        services();
        distances.fix(scale);
        patients.forEach(this::see);
        var carers = Fields.list(file, "caregivers", "the file").stream()
                .map(HhcrspReader::carer)
                .toList();
        var persons = new ArrayList<Person>();
        for (JsonNode patient : patients) {
            persons.add(person(patient, persons.size() + 1));
        }
        return Day.of(new Day.Facts(
                carers,
                persons,
                new Day.Travel(distances.places(), distances.times(scale)),
                Charges.mankowska(),
                Day.NO_REST,
                false,
                false,
                scale.unitsPerMinute()));
    }

    private void services() {
        for (JsonNode service : Fields.list(file, "services", "the file")) {
            String id = Fields.text(service, "id", "a service");
            if (Fields.isThere(service, "default_duration")) {
                usual.put(id, Fields.number(service, "default_duration", "service " + id));
            }
        }
    }

    private void see(JsonNode patient) {
        String where = "patient " + Fields.text(patient, "id", "a patient");
        Fields.list(patient, "time_window", where)
                .forEach(bound -> scale.see(Fields.asNumber(bound, "time_window", where)));
        for (JsonNode need : Fields.list(patient, "required_caregivers", where)) {
            scale.see(duration(need, where));
        }
        for (JsonNode gap : patient.path("synchronization").path("distance")) {
            scale.see(Fields.asNumber(gap, "distance", where));
        }
    }

    private BigDecimal duration(JsonNode need, String where) {
        if (Fields.isThere(need, "duration")) {
            return Fields.number(need, "duration", where);
        }
        BigDecimal duration = usual.get(Fields.text(need, "service", where));
        if (duration == null) {
            throw Fields.missing("duration", where, "a number");
        }
        return duration;
    }

    private static Carer carer(JsonNode carer) {
        String id = Fields.text(carer, "id", "a carer");
        Set<String> abilities = Fields.names(carer, "abilities", "carer " + id);
        return new Carer(id, 0, 0, 0, Day.OPEN_ENDED, false, abilities);
    }

    private Person person(JsonNode patient, int place) {
        String id = Fields.text(patient, "id", "a patient");
        String where = "patient " + id;
        List<JsonNode> window = Fields.list(patient, "time_window", where);
        if (window.size() != 2) {
            throw Fields.missing("time_window", where, "a start and an end");
        }
        List<Need> needs = new ArrayList<>();
        for (JsonNode need : Fields.list(patient, "required_caregivers", where)) {
            needs.add(new Need(Fields.text(need, "service", where), scale.whole(duration(need, where))));
        }
        return new Person(
                id,
                place,
                List.of(new Window(whole(window.get(0), where), whole(window.get(1), where))),
                needs,
                together(patient.path("synchronization"), needs.size(), where),
                false,
                Set.of(),
                Set.of());
    }

    private int whole(JsonNode time, String where) {
        return scale.whole(Fields.asNumber(time, "time_window", where));
    }

    private Together together(JsonNode tie, int needs, String where) {
        if (needs < 2) {
            return Together.APART;
        }
        String type = Fields.text(tie, "type", "the synchronization of " + where);
        if (type.equals("simultaneous")) {
            return Together.AT_ONCE;
        }
        List<JsonNode> gap = Fields.list(tie, "distance", where);
        if (!type.equals("sequential") || gap.size() != 2) {
            throw Fields.missing("distance", where, "the least and the most time from the first start to the second");
        }
        return new Together(
                scale.whole(Fields.asNumber(gap.get(0), "distance", where)),
                scale.whole(Fields.asNumber(gap.get(1), "distance", where)));
    }
}
