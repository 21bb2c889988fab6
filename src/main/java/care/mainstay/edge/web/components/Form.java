package care.mainstay.edge.web.components;

import care.mainstay.foundation.kernel.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/**
 * A form as it stands: what was typed (or is kept already) and what was refused.
 *
 * <p>A handler takes {@code @RequestParam MultiValueMap<String, String> typed}, tries the act, and on {@link Refused}
 * shows {@code Form.of(typed).refused(why)} again: nothing typed is lost, and every problem stands beside its field.
 */
public record Form(Map<String, List<String>> values, List<Refused.Problem> problems) {

    public Form {
        values = Map.copyOf(values);
        problems = List.copyOf(problems);
    }

    public static Form empty() {
        return new Form(Map.of(), List.of());
    }

    public static Form of(MultiValueMap<String, String> typed) {
        var kept = new LinkedHashMap<String, List<String>>();
        typed.forEach((name, values) -> kept.put(
                name, values.stream().map(value -> value == null ? "" : value).toList()));
        return new Form(kept, List.of());
    }

    /** This form with one more value filled in, such as what is kept already. */
    public Form with(String name, String... filled) {
        var more = new LinkedHashMap<>(values);
        more.put(name, List.of(filled));
        return new Form(more, problems);
    }

    /** This form with the three parts of a date filled in. */
    public Form with(String name, LocalDate day) {
        return with(name + "-day", String.valueOf(day.getDayOfMonth()))
                .with(name + "-month", String.valueOf(day.getMonthValue()))
                .with(name + "-year", String.valueOf(day.getYear()));
    }

    /** This form, and what the others on its page start with: only one of several is ever sent. */
    public Form beside(Form others) {
        var all = new LinkedHashMap<>(others.values);
        all.putAll(values);
        return new Form(all, problems);
    }

    public Form refused(Refused why) {
        var all = new ArrayList<>(problems);
        all.addAll(why.problems());
        return new Form(values, all);
    }

    public boolean failed() {
        return !problems.isEmpty();
    }

    public Field field(String name) {
        return new Field(
                name,
                values.getOrDefault(name, List.of()),
                problems.stream()
                        .filter(problem -> problem.field().equals(name))
                        .map(problem -> (problem.words() + " " + problem.whatToDo()).strip())
                        .toList());
    }

    /** The typed text without the blanks around it; empty when nothing was typed. */
    public String text(String name) {
        return values.getOrDefault(name, List.of("")).stream()
                .findFirst()
                .orElse("")
                .strip();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }
}
