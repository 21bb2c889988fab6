package care.mainstay.rota.horizon.formats;

import care.mainstay.rota.horizon.Horizon;
import care.mainstay.rota.horizon.Horizon.Carer;
import care.mainstay.rota.horizon.Horizon.Facts;
import care.mainstay.rota.horizon.Horizon.Pattern;
import care.mainstay.rota.horizon.Horizon.Person;
import care.mainstay.rota.horizon.HorizonRules;
import care.mainstay.rota.horizon.Ways;
import java.util.Collection;
import java.util.TreeSet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a horizon, a line for each carer and person, with coordinates where its ways were made from them. */
final class HorizonWriter {

    private HorizonWriter() {}

    static String text(Horizon horizon) {
        Facts facts = horizon.facts();
        var text = new StringBuilder("{\n");
        text.append("\"format\": \"").append(HorizonFile.FORMAT).append("\",\n");
        text.append("\"name\": ")
                .append(HorizonFile.JSON.writeValueAsString(facts.name()))
                .append(",\n");
        text.append("\"days\": ").append(facts.days()).append(",\n");
        text.append("\"rules\": ").append(rules(facts.rules())).append(",\n");
        ObjectNode weights = HorizonFile.JSON.createObjectNode();
        facts.weights().asMap().forEach((charge, weight) -> weights.put(charge.key(), weight));
        text.append("\"weights\": ").append(weights).append(",\n");
        facts.travelAtMost()
                .ifPresent(
                        most -> text.append("\"travelAtMost\": ").append(most).append(",\n"));
        text.append("\"travel\": ").append(travel(facts.ways())).append(",\n");
        text.append("\"former\": ").append(names(facts.former())).append(",\n");
        lines(
                text,
                "carers",
                facts.carers().stream().map(each -> carer(each, facts.ways())).toList());
        text.append(",\n");
        lines(
                text,
                "people",
                facts.people().stream().map(each -> person(each, facts.ways())).toList());
        return text.append("\n}\n").toString();
    }

    private static void lines(StringBuilder text, String name, Collection<ObjectNode> each) {
        text.append('"').append(name).append("\": [\n");
        String between = "";
        for (ObjectNode node : each) {
            text.append(between).append(node);
            between = ",\n";
        }
        text.append("\n]");
    }

    private static ObjectNode rules(HorizonRules rules) {
        return HorizonFile.JSON
                .createObjectNode()
                .put("rest", rules.rest())
                .put("stretch", rules.stretch())
                .put("break", rules.breakLength())
                .put("shortGap", rules.shortGap())
                .put("daysAWeek", rules.daysAWeek())
                .put("latest", rules.latest());
    }

    private static String travel(Ways ways) {
        Ways.Line line = ways.line();
        if (line != null) {
            return "{\"metresPerMinute\": " + line.metresPerMinute() + ", \"detourPercent\": " + line.detourPercent()
                    + "}";
        }
        var text = new StringBuilder("{\"minutes\": ");
        table(text, ways.places(), ways.minutes());
        table(text.append(",\n\"metres\": "), ways.places(), ways.metres());
        return text.append('}').toString();
    }

    private static void table(StringBuilder text, int places, int[] entries) {
        for (int k = 0; k < entries.length; k++) {
            text.append(k == 0 ? "[\n[" : k % places == 0 ? "],\n[" : ",").append(entries[k]);
        }
        text.append(entries.length == 0 ? "[]" : "]]");
    }

    private static ObjectNode place(ObjectNode node, Ways ways, int place) {
        Ways.Line line = ways.line();
        if (line == null) {
            return node.put("place", place);
        }
        Ways.Point point = line.points().get(place);
        return node.put("x", point.x()).put("y", point.y());
    }

    private static ArrayNode names(Collection<String> names) {
        ArrayNode list = HorizonFile.JSON.createArrayNode();
        new TreeSet<>(names).forEach(list::add);
        return list;
    }

    private static ObjectNode carer(Carer carer, Ways ways) {
        ObjectNode node = HorizonFile.JSON.createObjectNode();
        place(node.put("id", carer.id()), ways, carer.place()).set("skills", names(carer.skills()));
        node.put("guaranteed", carer.guaranteed()).put("most", carer.most());
        ArrayNode shifts = node.putArray("shifts");
        carer.shifts()
                .forEach(shift -> shifts.addObject()
                        .put("day", shift.day())
                        .put("from", shift.from())
                        .put("until", shift.until()));
        ArrayNode away = node.putArray("away");
        carer.away().forEach(one -> away.addObject().put("day", one.day()).put("why", one.why()));
        return node;
    }

    private static ObjectNode person(Person person, Ways ways) {
        ObjectNode node = HorizonFile.JSON.createObjectNode();
        place(node.put("id", person.id()), ways, person.place());
        node.set("team", names(person.team()));
        node.put("carersAtMost", person.carersAtMost());
        node.set("excluded", names(person.excluded()));
        node.set("known", names(person.known()));
        ArrayNode patterns = node.putArray("patterns");
        person.patterns().forEach(pattern -> patterns.add(pattern(pattern)));
        ArrayNode history = node.putArray("history");
        person.history()
                .forEach(came -> history.addObject().put("day", came.day()).put("carer", came.carer()));
        return node;
    }

    private static ObjectNode pattern(Pattern pattern) {
        ObjectNode node = HorizonFile.JSON.createObjectNode();
        node.put("name", pattern.name())
                .put("opens", pattern.opens())
                .put("closes", pattern.closes())
                .put("minutes", pattern.minutes())
                .put("carers", pattern.carers());
        node.set("skills", names(pattern.skills()));
        node.put("critical", pattern.critical());
        ArrayNode days = node.putArray("days");
        pattern.days().forEach(days::add);
        return node;
    }
}
