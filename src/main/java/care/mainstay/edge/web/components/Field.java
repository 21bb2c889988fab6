package care.mainstay.edge.web.components;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form as it stands: its name in kebab-case, what was typed or kept, and what is wrong with it.
 *
 * @param errors words for the person, empty when nothing is wrong
 */
public record Field(String name, List<String> values, List<String> errors) {

    public Field {
        values = List.copyOf(values);
        errors = List.copyOf(errors);
    }

    /** The id of the control, to which the error summary links. */
    public String id() {
        return name;
    }

    public String value() {
        return values.isEmpty() ? "" : values.get(0);
    }

    public boolean has(String value) {
        return values.contains(value);
    }

    public boolean wrong() {
        return !errors.isEmpty();
    }

    /** What the control is described by, hint before error; null when by nothing. */
    public @Nullable String describedBy(@Nullable String hint) {
        var hinted = hint != null && !hint.isEmpty();
        if (!hinted && !wrong()) {
            return null;
        }
        return (hinted ? id() + "-hint" : "") + (hinted && wrong() ? " " : "") + (wrong() ? id() + "-error" : "");
    }
}
