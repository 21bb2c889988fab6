package care.mainstay.money.terms;

import care.mainstay.money.terms.internal.run.Running;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a term sheet came to over given evidence: the same for the same sheet and evidence, byte for byte. */
public final class Run {

    /**
     * What is missing in one column of the results.
     *
     * @param of how many values there are, those that are missing included
     * @param reason the commonest
     * @param key the first that is missing for this reason: {@code person=Ada outcome=stairs}
     */
    public record Gap(String table, String column, long missing, long of, String reason, String key) {}

    /**
     * A mistake in the evidence, or what a formula cannot compute of it.
     *
     * @param place of the formula in the sheet; empty where a table is wrong
     * @param words with table and line, or with quantity, key and values
     */
    public record Mistake(Optional<Place> place, String words) {}

    /**
     * @param first in the order of the tables, then of the sheet
     * @param all how many there are
     */
    public record Mistakes(List<Mistake> first, long all) {}

    private final Running running;

    Run(Running running) {
        this.running = running;
    }

    /** The tables of results by name, each as CSV: key columns, then quantities. */
    public List<String> tables() {
        return running.tables();
    }

    public String csv(String table) {
        return running.csv(table);
    }

    /** Every line of the statement, in its order: what it pays, what it keeps for later, and why. */
    public List<Line> statement() {
        return running.lines();
    }

    /** Hashes, versions, what is missing and what is faulted. */
    public String json() {
        return running.json();
    }

    /** Writes every table as a CSV file and {@code run.json} beside them. */
    public void write(Path directory) throws IOException {
        running.write(directory);
    }

    /** What is worth knowing about the evidence, for people. */
    public List<String> remarks() {
        return running.remarks();
    }

    /** Why something was not computed, each reason once, with how often it stands in the results. */
    public Map<String, Long> faults() {
        return running.faults();
    }

    /**
     * What is wrong with the evidence, each mistake once, also where another one hides it or no result rests on it.
     *
     * @param most how many are told; all are counted
     */
    public Mistakes mistakes(int most) {
        return running.mistakes(most);
    }

    /** The columns of the results in which something is missing, which is a blank cell there and never zero. */
    public List<Gap> gaps() {
        return running.gaps();
    }

    /** How many quantities were computed at how many keys, all together. */
    public long evaluations() {
        return running.evaluations();
    }

    /** One value as text: an exact decimal, a fraction as {@code 22/7}, or why there is none. */
    public String value(String quantity, Map<String, String> key) {
        return running.value(quantity, key);
    }

    /** The whole way to one value. {@link care.mainstay.foundation.kernel.Refused} when there is no such value. */
    public Explanation explain(String quantity, Map<String, String> key) {
        return running.explain(quantity, key, Set.of());
    }

    /**
     * The way to one value as far as others that explain themselves elsewhere, such as the amounts of other lines.
     *
     * @param elsewhere names of quantities that are told and not explained again
     */
    public Explanation explain(String quantity, Map<String, String> key, Set<String> elsewhere) {
        return running.explain(quantity, key, elsewhere);
    }
}
