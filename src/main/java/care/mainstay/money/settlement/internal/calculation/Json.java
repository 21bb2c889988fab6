package care.mainstay.money.settlement.internal.calculation;

import java.util.List;

/** Writes one JSON object in the order given, without spaces: a byte has one place only. Every value is text. */
final class Json {

    private final StringBuilder text = new StringBuilder("{");

    Json text(String name, String value) {
        return raw(name, quoted(value));
    }

    Json array(String name, List<String> objects) {
        return raw(name, "[" + String.join(",", objects) + "]");
    }

    Json raw(String name, String json) {
        if (text.length() > 1) {
            text.append(',');
        }
        text.append('"').append(name).append("\":").append(json);
        return this;
    }

    String end() {
        return text.append('}').toString();
    }

    static String quoted(String value) {
        var quoted = new StringBuilder(value.length() + 2);
        quote(value, quoted);
        return quoted.toString();
    }

    static void quote(String value, StringBuilder quoted) {
        quoted.append('"');
        int done = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\' || c < ' ') {
                quoted.append(value, done, i);
                done = i + 1;
                quoted.append(c < ' ' ? String.format("\\u%04x", (int) c) : "\\" + c);
            }
        }
        quoted.append(value, done, value.length()).append('"');
    }
}
