package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.internal.column.Column;
import care.mainstay.money.terms.internal.column.Issue;
import care.mainstay.money.terms.internal.column.Numbers;
import care.mainstay.money.terms.internal.column.Texts;
import care.mainstay.money.terms.internal.column.Truths;
import care.mainstay.money.terms.internal.number.Exact;
import care.mainstay.money.terms.internal.sheet.Sheet.ColumnKind;
import care.mainstay.money.terms.internal.sheet.Sheet.InputColumn;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes a column of evidence from its cells, one after the other. What cannot be read becomes a fault of its cell. */
final class ColumnMaker {

    private static final Pattern POWER = Pattern.compile("[-+]?\\d{1,18}(\\.\\d{1,18})?[eE][-+]?\\d{1,2}");

    private final InputColumn column;
    private final String table;
    private final Words words;
    private final boolean isText;
    private final Map<Integer, Issue> issues = new HashMap<>();
    private final Issue blank;
    private final boolean isBounded;
    private final boolean isNeverNegative;
    private long[] numbers = new long[16];
    private byte[] scales = new byte[16];
    private int[] codes = new int[16];
    private int size;
    private int scale;

    ColumnMaker(InputColumn column, String table, Words words, boolean isKey) {
        this.column = column;
        this.table = table;
        this.words = words;
        this.isText = isKey || column.kind() == ColumnKind.TEXT;
        this.isNeverNegative = column.least().filter(Exact.ZERO::equals).isPresent();
        this.isBounded = column.kind() == ColumnKind.WHOLE
                || column.most().isPresent()
                || column.least().isPresent() && !isNeverNegative;
        this.blank = Issue.missing(
                column.blankMeans().isEmpty() ? "no " + column.name().replace('_', ' ') : column.blankMeans());
    }

    void cell(char[] row, int from, int to, int line) {
        grow();
        if (from >= to) {
            issues.put(size, blank);
            codes[size] = isText ? words.code("") : 0;
        } else if (isText) {
            text(row, from, to, line);
        } else if (column.kind() == ColumnKind.DAY) {
            day(new String(row, from, to - from), line);
        } else if (column.kind() == ColumnKind.TRUTH) {
            truth(new String(row, from, to - from), line);
        } else {
            number(row, from, to, line);
        }
        size++;
    }

    void absent(Issue issue) {
        grow();
        issues.put(size, issue);
        codes[size] = isText ? words.code("") : 0;
        size++;
    }

    private void text(char[] row, int from, int to, int line) {
        codes[size] = words.code(row, from, to);
        if (!column.choices().isEmpty()
                && !column.choices().contains(words.words().get(codes[size]))) {
            fault(words.words().get(codes[size]), "is not one of " + String.join(", ", column.choices()), line);
        }
        if (column.kind() == ColumnKind.DAY) {
            day(words.words().get(codes[size]), line);
        }
    }

    private void day(String cell, int line) {
        try {
            numbers[size] = LocalDate.parse(cell).toEpochDay();
        } catch (DateTimeException none) {
            fault(cell, "is not a day as 2026-04-01", line);
        }
    }

    private void truth(String cell, int line) {
        switch (cell) {
            case "yes", "true" -> numbers[size] = 1;
            case "no", "false" -> numbers[size] = 0;
            default -> fault(cell, "is neither yes nor no", line);
        }
    }

    private void number(char[] row, int from, int to, int line) {
        int at = from;
        boolean negative = row[at] == '-';
        at += negative || row[at] == '+' ? 1 : 0;
        long value = 0;
        int places = -1;
        int digits = 0;
        for (; at < to; at++) {
            char c = row[at];
            if (c == '.' && places < 0) {
                places = 0;
            } else if (c >= '0' && c <= '9' && digits < 18) {
                value = value * 10 + (c - '0');
                digits += value == 0 ? 0 : 1;
                places += places < 0 ? 0 : 1;
            } else {
                break;
            }
        }
        if (at < to && (row[at] == 'e' || row[at] == 'E') && power(new String(row, from, to - from))) {
            bounds(row, from, to, line);
            return;
        }
        var cell = at < to || places > 18 ? new String(row, from, to - from) : "";
        if (at < to || places > 18 || digits == 0 && value == 0 && !hasDigit(row, from, to)) {
            fault(
                    cell.isEmpty() ? new String(row, from, to - from) : cell,
                    cell.matches("[-+]?[0-9.]+") ? "has more digits than any amount" : "is not a number",
                    line);
            return;
        }
        numbers[size] = negative ? -value : value;
        scales[size] = (byte) Math.max(0, places);
        scale = Math.max(scale, Math.max(0, places));
        bounds(row, from, to, line);
    }

    /** A number as programs write it, 5e-05: exact as well. False when it is none, or too long. */
    private boolean power(String cell) {
        if (!POWER.matcher(cell).matches()) {
            return false;
        }
        var decimal = new BigDecimal(cell);
        int places = Math.max(0, decimal.scale());
        var unscaled = decimal.setScale(places).unscaledValue();
        if (places > 18 || unscaled.bitLength() > 62) {
            return false;
        }
        numbers[size] = unscaled.longValueExact();
        scales[size] = (byte) places;
        scale = Math.max(scale, places);
        return true;
    }

    private void bounds(char[] row, int from, int to, int line) {
        if (isBounded) {
            within(Exact.of(numbers[size], tenTo(scales[size])), row, from, to, line);
        } else if (isNeverNegative && numbers[size] < 0) {
            fault(new String(row, from, to - from), "is below 0", line);
        }
    }

    private static boolean hasDigit(char[] row, int from, int to) {
        for (int i = from; i < to; i++) {
            if (row[i] >= '0' && row[i] <= '9') {
                return true;
            }
        }
        return false;
    }

    private void within(Exact value, char[] row, int from, int to, int line) {
        if (column.kind() == ColumnKind.WHOLE && !value.under().equals(java.math.BigInteger.ONE)) {
            fault(new String(row, from, to - from), "is not a whole number", line);
        }
        column.least()
                .filter(least -> value.compareTo(least) < 0)
                .ifPresent(least -> fault(new String(row, from, to - from), "is below " + least, line));
        column.most()
                .filter(most -> value.compareTo(most) > 0)
                .ifPresent(most -> fault(new String(row, from, to - from), "is above " + most, line));
    }

    private void fault(String cell, String why, int line) {
        var shown = cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
        issues.put(size, Issue.fault(table + " line " + line + ": " + column.name() + " “" + shown + "” " + why));
    }

    private void grow() {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
            scales = Arrays.copyOf(scales, size * 2);
            codes = Arrays.copyOf(codes, size * 2);
        }
    }

    private static long tenTo(int places) {
        long ten = 1;
        for (int i = 0; i < places; i++) {
            ten *= 10;
        }
        return ten;
    }

    /** @param renumbered the numbers of the words once they are in order */
    Column made(int[] renumbered) {
        Issue[] all = null;
        for (var each : issues.entrySet()) {
            all = all == null ? new Issue[size] : all;
            all[each.getKey()] = each.getValue();
        }
        if (isText) {
            var sorted = new int[size];
            for (int i = 0; i < size; i++) {
                sorted[i] = renumbered[codes[i]];
            }
            return new Texts(sorted, words.words(), all);
        }
        if (column.kind() == ColumnKind.TRUTH) {
            var truths = new boolean[size];
            for (int i = 0; i < size; i++) {
                truths[i] = numbers[i] == 1;
            }
            return new Truths(truths, all);
        }
        return scaled(all);
    }

    private Column scaled(Issue @org.jspecify.annotations.Nullable [] all) {
        var values = Arrays.copyOf(numbers, size);
        for (int i = 0; i < size; i++) {
            long factor = tenTo(scale - scales[i]);
            if (Math.multiplyHigh(values[i], factor) != values[i] * factor >> 63) {
                return exact(all);
            }
            values[i] *= factor;
        }
        return Numbers.decimals(values, scale, all);
    }

    private Column exact(Issue @org.jspecify.annotations.Nullable [] all) {
        var values = new Exact[size];
        for (int i = 0; i < size; i++) {
            values[i] = Exact.of(numbers[i], tenTo(scales[i]));
        }
        return Numbers.of(values, all);
    }
}
