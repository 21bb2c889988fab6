package care.mainstay.edge.cli;

import care.mainstay.money.terms.Run;
import java.util.List;
import java.util.Map;

/** What is said of a run beside its results: what is missing in them, and what is wrong with the evidence. */
final class RunText {

    /** As many as a person reads through. */
    static final int MOST_MISTAKES = 20;

    private RunText() {}

    /** A short table, so that nobody takes a blank cell for a zero. */
    static String gaps(List<Run.Gap> gaps) {
        if (gaps.isEmpty()) {
            return "";
        }
        var text = new StringBuilder("Missing, and blank in the tables, which is not zero:\n");
        int width = gaps.stream().mapToInt(gap -> column(gap).length()).max().orElse(0);
        int digits = gaps.stream().mapToInt(gap -> count(gap).length()).max().orElse(0);
        for (var gap : gaps) {
            text.append("  ")
                    .append(padded(column(gap), width))
                    .append("  ")
                    .append(" ".repeat(digits - count(gap).length()))
                    .append(count(gap))
                    .append("  ")
                    .append(gap.reason())
                    .append(gap.key().isEmpty() ? "" : ", first for " + gap.key())
                    .append('\n');
        }
        return text.toString();
    }

    private static String column(Run.Gap gap) {
        return gap.table() + "." + gap.column();
    }

    private static String count(Run.Gap gap) {
        return gap.missing() + " of " + gap.of();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    /**
     * @param sheet its file, with which the places in it are named
     * @param faults why values were not computed, with how many
     */
    static String mistakes(String sheet, Run.Mistakes mistakes, Map<String, Long> faults) {
        if (mistakes.all() == 0) {
            return "";
        }
        long unsettled = faults.values().stream().mapToLong(Long::longValue).sum();
        var text = new StringBuilder(mistakes.all() == 1 ? "1 fault" : mistakes.all() + " faults")
                .append(" in the evidence; ");
        text.append(
                unsettled == 0
                        ? "no value rests on it:\n"
                        : unsettled == 1
                                ? "1 value is not there because of it:\n"
                                : unsettled + " values are not there because of "
                                        + (mistakes.all() == 1 ? "it" : "them") + ":\n");
        for (var mistake : mistakes.first()) {
            text.append("  ")
                    .append(mistake.place()
                            .map(place -> sheet + ":" + place + ": ")
                            .orElse(""))
                    .append(mistake.words())
                    .append('\n');
        }
        long more = mistakes.all() - mistakes.first().size();
        if (more > 0) {
            text.append("  and ").append(more).append(" more\n");
        }
        return text.toString();
    }
}
