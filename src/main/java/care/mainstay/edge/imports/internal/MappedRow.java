package care.mainstay.edge.imports.internal;

import care.mainstay.edge.imports.Column;
import care.mainstay.edge.imports.Mapping;
import care.mainstay.edge.imports.reading.Cell;
import care.mainstay.edge.imports.reading.CsvRow;
import care.mainstay.edge.imports.reading.Dates;
import care.mainstay.edge.imports.reading.Durations;
import care.mainstay.edge.imports.reading.Moment;
import care.mainstay.edge.imports.reading.Unreadable;
import care.mainstay.foundation.kernel.Refused;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A row seen through a mapping: its values by column name, and the problems met in reading them, all of them at once. */
final class MappedRow {

    private final CsvRow row;
    private final Mapping mapping;
    private final Map<String, Integer> places;
    private final List<Refused.Problem> problems = new ArrayList<>();

    MappedRow(CsvRow row, Mapping mapping, Map<String, Integer> places) {
        this.row = row;
        this.mapping = mapping;
        this.places = places;
    }

    long line() {
        return row.line();
    }

    String raw() {
        return row.raw();
    }

    List<Refused.Problem> problems() {
        return problems;
    }

    /** The value as it stands in the file, or the mapping's constant; cleaned; empty when there is none. */
    private String value(String column) {
        var place = places.get(column);
        var text = place == null ? "" : Cell.clean(row.values().get(place));
        return text.isEmpty() ? mapping.constants().getOrDefault(column, "") : text;
    }

    String text(String column) {
        return value(column);
    }

    /** A key or a name: typographic marks made plain, so that O’Brien and O'Brien are one. */
    String plain(String column) {
        return Cell.plain(value(column));
    }

    Optional<String> optional(String column) {
        var text = plain(column);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    String needed(String column) {
        var text = plain(column);
        if (text.isEmpty()) {
            missing(column);
        }
        return text;
    }

    String note(String column) {
        var place = places.get(column);
        return place == null ? "" : Cell.note(row.values().get(place));
    }

    Optional<LocalDate> date(String column) {
        return read(column, text -> Dates.read(text, mapping.dates()));
    }

    Optional<LocalDate> birth(String column) {
        return read(column, text -> Dates.birth(text, mapping.dates()));
    }

    LocalDate neededDate(String column) {
        if (value(column).isEmpty()) {
            missing(column);
        }
        return date(column).orElse(LocalDate.EPOCH);
    }

    Optional<Moment> moment(String column, Optional<LocalDate> day) {
        return read(column, text -> Moment.read(text, day, mapping.dates()));
    }

    Optional<Duration> duration(String column) {
        return read(column, Durations::read);
    }

    Optional<BigDecimal> number(String column) {
        return read(column, text -> {
            try {
                return new BigDecimal(Cell.plain(text).replace(",", ""));
            } catch (NumberFormatException notOne) {
                throw new Unreadable(
                        "imports.not-a-number", "“" + text + "” is not a number.", "Write it like 2 or 2.5.");
            }
        });
    }

    BigDecimal neededNumber(String column) {
        if (value(column).isEmpty()) {
            missing(column);
        }
        return number(column).orElse(BigDecimal.ZERO);
    }

    boolean yes(String column) {
        return read(column, text -> switch (Cell.plain(text).toLowerCase(Locale.UK)) {
                    case "y", "yes", "true", "1" -> true;
                    case "n", "no", "false", "0" -> false;
                    default ->
                        throw new Unreadable(
                                "imports.not-yes-or-no", "“" + text + "” is neither yes nor no.", "Write yes or no.");
                })
                .orElse(false);
    }

    /** One of an enum's words: by its code, by the mapping's translation, or by one of the usual words given. */
    <E extends Enum<E>> Optional<E> choice(String column, Class<E> type, Map<String, E> usual) {
        return read(column, text -> {
            var own = translated(column, text);
            var code = Cell.plain(own).toLowerCase(Locale.UK).replaceAll("[ _]+", "-");
            for (var constant : type.getEnumConstants()) {
                if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(code)) {
                    return constant;
                }
            }
            var known = usual.get(code);
            if (known != null) {
                return known;
            }
            var words = Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList();
            throw new Unreadable(
                    "imports.not-a-choice",
                    "“" + text + "” is not one of " + String.join(", ", words) + ".",
                    "Correct it, or say in the mapping what it stands for.");
        });
    }

    <E extends Enum<E>> Optional<E> neededChoice(String column, Class<E> type) {
        if (value(column).isEmpty()) {
            missing(column);
        }
        return choice(column, type, Map.of());
    }

    /** Runs a reading that may refuse, and notes the problem under a column. */
    <T> Optional<T> attempt(String column, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (Unreadable why) {
            problem(column, why.code(), why.words(), why.whatToDo());
        } catch (Refused why) {
            why.problems().forEach(each -> problem(column, each.code(), each.words(), each.whatToDo()));
        }
        return Optional.empty();
    }

    void problem(String column, String code, String words, String whatToDo) {
        problems.add(new Refused.Problem(code, column, words, whatToDo));
    }

    private String translated(String column, String text) {
        return mapping.values().getOrDefault(column, Map.of()).getOrDefault(text, text);
    }

    private <T> Optional<T> read(String column, Function<String, T> reading) {
        var text = value(column);
        return text.isEmpty() ? Optional.empty() : attempt(column, () -> reading.apply(text));
    }

    private void missing(String column) {
        problem(
                column,
                "imports.value-missing",
                "The row has no " + heading(column) + ".",
                "Fill it in and bring the row again.");
    }

    private String heading(String column) {
        var heading = mapping.headings().get(column);
        return heading == null ? column : "“" + heading + "” (" + column + ")";
    }

    /** First 16 bytes of the SHA-256 of the mapped values: equal when a row says the same, in whatever order of columns. */
    byte[] contentHash(MessageDigest digest) {
        for (Column column : mapping.kind().columns()) {
            if (mapping.covers(column.name())) {
                digest.update(column.name().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(value(column.name()).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
        }
        return Arrays.copyOf(digest.digest(), 16);
    }
}
