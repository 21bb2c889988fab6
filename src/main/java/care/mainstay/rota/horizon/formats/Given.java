package care.mainstay.rota.horizon.formats;

import care.mainstay.foundation.kernel.Refused.Problems;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What is in a node of a file. What is missing or of another kind is noted with where it is, and stood in for, so that the
 * rest can be read too and everything wrong be said at once.
 */
record Given(JsonNode node, String where, Problems problems) {

    private static final int MOST_TOLD = 100;

    private void missing(String name, String what) {
        if (problems.found().size() < MOST_TOLD) {
            problems.add(
                    "rota.missing",
                    name,
                    "There is no “" + name + "” at " + where + ", or it is not " + what + ": "
                            + shortened(node.path(name).toString()) + ".",
                    "Maybe the file was cut, or is in another format.");
        }
    }

    private static String shortened(String text) {
        return text.isEmpty() ? "nothing" : text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    boolean has(String name) {
        return !node.path(name).isMissingNode() && !node.path(name).isNull();
    }

    int number(String name) {
        JsonNode number = node.path(name);
        if (number.isIntegralNumber() && number.canConvertToInt()) {
            return number.asInt();
        }
        missing(name, "a whole number");
        return 0;
    }

    int number(String name, int otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    String text(String name) {
        JsonNode text = node.path(name);
        if (text.isString()) {
            return text.asString();
        }
        missing(name, "a name");
        return "";
    }

    boolean flag(String name) {
        if (has(name) && !node.path(name).isBoolean()) {
            missing(name, "true or false");
        }
        return node.path(name).asBoolean(false);
    }

    Given inside(String name) {
        if (has(name) && !node.path(name).isObject()) {
            missing(name, "an object");
        }
        return new Given(node.path(name), "“" + name + "” of " + where, problems);
    }

    /** The objects of a list; none when it is not there and may be missing. */
    List<Given> list(String name, boolean needed) {
        JsonNode list = node.path(name);
        var found = new ArrayList<Given>();
        if (!list.isArray()) {
            if (needed || has(name)) {
                missing(name, "a list");
            }
            return found;
        }
        for (JsonNode each : list) {
            found.add(new Given(each, "entry " + found.size() + " of “" + name + "” of " + where, problems));
        }
        return found;
    }

    Set<String> names(String name) {
        var found = new LinkedHashSet<String>();
        for (Given each : list(name, false)) {
            if (each.node.isString()) {
                found.add(each.node.asString());
            } else {
                missing(name, "a list of names");
            }
        }
        return found;
    }

    List<Integer> numbers(String name) {
        var found = new ArrayList<Integer>();
        for (Given each : list(name, true)) {
            if (each.node.isIntegralNumber() && each.node.canConvertToInt()) {
                found.add(each.node.asInt());
            } else {
                missing(name, "a list of whole numbers");
            }
        }
        return found;
    }
}
