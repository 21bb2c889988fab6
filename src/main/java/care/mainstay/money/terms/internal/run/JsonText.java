package care.mainstay.money.terms.internal.run;

import java.util.Collection;
import java.util.Map;
import java.util.function.BiConsumer;

/** Writes JSON with two spaces a level: the same bytes for the same content. */
public final class JsonText {

    private final StringBuilder text = new StringBuilder();
    private int depth;
    private boolean first = true;

    public JsonText object(Runnable members) {
        return nested('{', members, '}');
    }

    public <T> JsonText list(Collection<T> items, BiConsumer<JsonText, T> each) {
        return nested(
                '[',
                () -> items.forEach(item -> {
                    next();
                    each.accept(this, item);
                }),
                ']');
    }

    public JsonText name(String name) {
        next();
        quoted(name);
        text.append(": ");
        return this;
    }

    public JsonText value(String value) {
        quoted(value);
        return this;
    }

    public JsonText value(long value) {
        text.append(value);
        return this;
    }

    public JsonText value(boolean value) {
        text.append(value);
        return this;
    }

    public JsonText texts(Map<String, String> values) {
        return object(() -> values.forEach((name, value) -> name(name).value(value)));
    }

    public JsonText counts(Map<String, Long> values) {
        return object(() -> values.forEach((name, value) -> name(name).value(value)));
    }

    private JsonText nested(char open, Runnable inside, char close) {
        text.append(open);
        depth++;
        boolean before = first;
        first = true;
        inside.run();
        boolean empty = first;
        first = before;
        depth--;
        if (!empty) {
            text.append('\n').append("  ".repeat(depth));
        }
        text.append(close);
        return this;
    }

    private void next() {
        if (!first) {
            text.append(',');
        }
        first = false;
        text.append('\n').append("  ".repeat(depth));
    }

    private void quoted(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < ' ') {
                        text.append("\\u%04x".formatted((int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }

    @Override
    public String toString() {
        return text + "\n";
    }
}
