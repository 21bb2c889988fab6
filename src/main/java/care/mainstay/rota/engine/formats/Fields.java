package care.mainstay.rota.engine.formats;

import care.mainstay.foundation.kernel.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What must be in a node of a file, with words for where it is when it is not. */
final class Fields {

    private Fields() {}

    static List<JsonNode> list(JsonNode in, String name, String where) {
        JsonNode list = in.path(name);
        if (!list.isArray()) {
            throw missing(name, where, "a list");
        }
        var found = new ArrayList<JsonNode>();
        list.forEach(found::add);
        return found;
    }

    static String text(JsonNode in, String name, String where) {
        JsonNode text = in.path(name);
        if (text.isString()) {
            return text.asString();
        }
        if (text.isIntegralNumber()) {
            return text.bigIntegerValue().toString();
        }
        throw missing(name, where, "a name");
    }

    static BigDecimal number(JsonNode in, String name, String where) {
        return asNumber(in.path(name), name, where);
    }

    static BigDecimal asNumber(JsonNode number, String name, String where) {
        if (!number.isNumber()) {
            throw missing(name, where, "a number");
        }
        return number.decimalValue();
    }

    static Set<String> names(JsonNode in, String name, String where) {
        JsonNode list = in.path(name);
        var found = new LinkedHashSet<String>();
        if (list.isMissingNode() || list.isNull()) {
            return found;
        }
        if (!list.isArray()) {
            throw missing(name, where, "a list of names");
        }
        list.forEach(each -> found.add(each.asString()));
        return found;
    }

    static boolean isThere(JsonNode in, String name) {
        return !in.path(name).isMissingNode() && !in.path(name).isNull();
    }

    static Refused missing(String name, String where, String what) {
        return Refused.field(
                "rota.missing",
                name,
                "There is no “" + name + "” at " + where + ", or it is not " + what + ".",
                "Maybe the file was cut, or is in another format.");
    }
}
