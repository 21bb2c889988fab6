package care.mainstay.rota.engine.formats;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.rota.engine.Charge;
import care.mainstay.rota.engine.Charges;
import care.mainstay.rota.engine.Day;
import care.mainstay.rota.engine.Day.Carer;
import care.mainstay.rota.engine.Day.Need;
import care.mainstay.rota.engine.Day.Person;
import care.mainstay.rota.engine.Day.Rest;
import care.mainstay.rota.engine.Day.Together;
import care.mainstay.rota.engine.Day.Window;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The Unified Home Healthcare problem: shifts, breaks, several bases, several windows, people who may be left out. */
final class UhhcReader {

    private final JsonNode file;
    private final Distances distances;
    private final Scale scale = new Scale();
    private final Map<String, BigDecimal> usual = new HashMap<>();
    private final Map<String, Integer> bases = new HashMap<>();

    UhhcReader(JsonNode file, Distances distances) {
        this.file = file;
        this.distances = distances;
    }

    Day day() {
        distances.fix(scale);
        for (JsonNode service : Fields.list(file, "services", "the file")) {
            String id = Fields.text(service, "id", "a service");
            if (Fields.isThere(service, "default_duration")) {
                usual.put(id, Fields.number(service, "default_duration", "service " + id));
            }
        }
        for (JsonNode base : Fields.list(file, "terminal_points", "the file")) {
            String id = Fields.text(base, "id", "a terminal point");
            bases.put(id, place(base, "terminal point " + id));
        }
        JsonNode metadata = file.path("metadata");
        boolean endsInside =
                Fields.text(metadata, "time_window_met", "the metadata").equals("at_service_end");
        // two of the older sources count a carer's day from the start of the shift, whenever the first visit is
        boolean waitsAtBase = metadata.path("origin").asString("").startsWith("bazirha");
        return Day.of(new Day.Facts(
                Fields.list(file, "caregivers", "the file").stream()
                        .map(this::carer)
                        .toList(),
                Fields.list(file, "patients", "the file").stream()
                        .map(this::person)
                        .toList(),
                new Day.Travel(distances.places(), distances.times(scale)),
                charges(metadata),
                rest(endsInside),
                endsInside,
                waitsAtBase,
                scale.unitsPerMinute()));
    }

    private Charges charges(JsonNode metadata) {
        JsonNode weights = metadata.path("cost_components");
        if (!weights.isObject()) {
            throw Fields.missing("cost_components", "the metadata", "a list of weights");
        }
        var byName = new HashMap<String, Charge>();
        for (Charge charge : Charge.values()) {
            if (charge.isPublished()) {
                byName.put(charge.component(), charge);
            }
        }
        var found = new EnumMap<Charge, Integer>(Charge.class);
        weights.properties().forEach(each -> {
            Charge charge = byName.get(each.getKey());
            if (charge == null) {
                throw new Refused(
                        "rota.unknown-charge",
                        "There is a charge “" + each.getKey() + "”, which nobody knows.",
                        "Maybe it is spelt in another way: " + byName.keySet() + ".");
            }
            if (!each.getValue().isNull()) {
                found.put(charge, weight(each.getKey(), each.getValue()));
            }
        });
        return Charges.of(found, 1);
    }

    private static int weight(String name, JsonNode value) {
        if (value.isString() && value.asString().equals("HARD")) {
            return Charges.FORBIDDEN;
        }
        BigDecimal weight = Fields.asNumber(value, name, "the charges");
        if (weight.signum() < 0
                || weight.stripTrailingZeros().scale() > 0
                || weight.compareTo(BigDecimal.valueOf(10_000)) > 0) {
            throw new Refused(
                    "rota.weight",
                    "The weight of “" + name + "” is " + weight + ".",
                    "Write a whole number up to 10,000, or HARD.");
        }
        return weight.intValueExact();
    }

    private Rest rest(boolean endsInside) {
        JsonNode breaks = file.path("lunch_breaks");
        if (!breaks.isObject()) {
            return Day.NO_REST;
        }
        return new Rest(
                time(breaks, "start", "the breaks"),
                time(breaks, "end", "the breaks"),
                time(breaks, "min_duration", "the breaks"),
                endsInside,
                false);
    }

    private int time(JsonNode in, String name, String where) {
        BigDecimal time = Fields.number(in, name, where);
        if (time.stripTrailingZeros().scale() > 0) {
            throw new Refused(
                    "rota.not-whole",
                    "“" + name + "” at " + where + " is " + time + ".",
                    "In this format times are whole minutes.");
        }
        return scale.whole(time);
    }

    private int place(JsonNode in, String where) {
        BigDecimal index = Fields.number(in, "distance_matrix_index", where);
        if (index.signum() < 0 || index.compareTo(BigDecimal.valueOf(distances.places())) >= 0) {
            throw new Refused(
                    "rota.no-such-place",
                    "The place " + index + " of " + where + " is not in the table of travel times.",
                    "Maybe a row of it is missing.");
        }
        if (index.stripTrailingZeros().scale() > 0) {
            throw Fields.missing("distance_matrix_index", where, "a whole number");
        }
        return index.intValueExact();
    }

    private Carer carer(JsonNode carer) {
        String id = Fields.text(carer, "id", "a carer");
        String where = "carer " + id;
        JsonNode shift = carer.path("working_shift");
        int from = base(Fields.text(carer, "departing_point", where), where);
        int to =
                Fields.isThere(carer, "arrival_point") ? base(Fields.text(carer, "arrival_point", where), where) : from;
        return new Carer(
                id,
                from,
                to,
                shift.isObject() ? time(shift, "start", where) : 0,
                shift.isObject() ? time(shift, "end", where) : Day.OPEN_ENDED,
                carer.path("lunch_break").asBoolean(false),
                Fields.names(carer, "abilities", where));
    }

    private int base(String id, String where) {
        Integer place = bases.get(id);
        if (place == null) {
            throw Fields.missing("terminal_points", where, "one named " + id);
        }
        return place;
    }

    private Person person(JsonNode patient) {
        String id = Fields.text(patient, "id", "a patient");
        String where = "patient " + id;
        List<Window> windows = new ArrayList<>();
        for (JsonNode window : Fields.list(patient, "time_windows", where)) {
            windows.add(new Window(time(window, "start", where), time(window, "end", where)));
        }
        List<Need> needs = new ArrayList<>();
        for (JsonNode need : Fields.list(patient, "required_services", where)) {
            String service = Fields.text(need, "service", where);
            BigDecimal usually = usual.get(service);
            needs.add(new Need(
                    service,
                    usually == null || Fields.isThere(need, "duration")
                            ? time(need, "duration", where)
                            : scale.whole(usually)));
        }
        return new Person(
                id,
                place(patient, where),
                windows,
                needs,
                together(patient.path("synchronization"), needs.size(), where),
                patient.path("optional").asBoolean(false),
                Fields.names(patient, "preferred_caregivers", where),
                Fields.names(patient, "incompatible_caregivers", where));
    }

    private Together together(JsonNode tie, int needs, String where) {
        if (needs < 2 || !tie.isObject()) {
            return Together.APART;
        }
        return switch (Fields.text(tie, "type", where)) {
            case "simultaneous" -> Together.AT_ONCE;
            case "sequential" ->
                new Together(time(tie.path("distance"), "min", where), time(tie.path("distance"), "max", where));
            case "independent" -> Together.APART;
            default -> throw Fields.missing("type", where, "simultaneous, sequential or independent");
        };
    }
}
