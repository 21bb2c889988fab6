package care.mainstay.money.terms;

import care.mainstay.money.terms.internal.Findings;
import care.mainstay.money.terms.internal.analysis.Exposures;
import care.mainstay.money.terms.internal.analysis.IncentiveChecks;
import care.mainstay.money.terms.internal.check.Checker;
import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.run.RowCount;
import care.mainstay.money.terms.internal.run.Running;
import care.mainstay.money.terms.internal.run.Simulating;
import care.mainstay.money.terms.internal.sheet.Narrowed;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A term sheet that was read and checked, and can be run. It never changes. */
public final class TermSheet {

    private static final String PEOPLE = "people";

    private final Plan plan;
    private final String sha256;

    TermSheet(Plan plan, String sha256) {
        this.plan = plan;
        this.sha256 = sha256;
    }

    public String name() {
        return plan.sheet().name();
    }

    public String title() {
        return plan.sheet().title();
    }

    public String version() {
        return plan.sheet().version();
    }

    /** The digest of its text. */
    public String sha256() {
        return sha256;
    }

    /**
     * A number or word that both sides agreed on, as the sheet writes it down: {@code 42} for 42 days. Empty where there is no
     * such name, or where it is worked out from others.
     */
    public Optional<String> agreed(String name) {
        return plan.sheet().agreed().stream()
                .filter(each -> each.name().equals(name))
                .flatMap(each -> written(each.formula()).stream())
                .findFirst();
    }

    private static Optional<String> written(Expr formula) {
        if (formula instanceof Expr.Number number) {
            return Optional.of(number.value().toString());
        } else if (formula instanceof Expr.Text text) {
            return Optional.of(text.value());
        }
        return formula instanceof Expr.Truth truth ? Optional.of(truth.value() ? "yes" : "no") : Optional.empty();
    }

    /** Whether there is a quantity of that name. */
    public boolean worksOut(String quantity) {
        return plan.order().stream().anyMatch(each -> each.name().equals(quantity));
    }

    /** Days from a statement's proposal within which what nobody queries is paid, if the sheet says so. */
    public Optional<Integer> payWithinDays() {
        return plan.sheet().settled().payWithinDays();
    }

    /** How many earlier months late evidence can adjust, if the sheet says so. */
    public Optional<Integer> lookBackMonths() {
        return plan.sheet().settled().lookBackMonths();
    }

    /** What the sheet says about value added tax on a line of its statement; empty where it has no such line. */
    public Optional<String> vat(String line) {
        return plan.sheet().statement().stream()
                .filter(each -> each.name().equals(line))
                .map(Sheet.Line::vat)
                .findFirst();
    }

    /** Who is bound, as the sheet names them. */
    public List<Declared.Party> parties() {
        return declared().parties();
    }

    /** The names of those who provide care beside the one that leads; empty where one provides it alone. */
    public List<String> partners() {
        return parties().stream()
                .filter(Declared.Party::isPartner)
                .map(Declared.Party::name)
                .toList();
    }

    /** What it declares: parties, tables, lines. */
    public Declared declared() {
        return Declared.of(plan.sheet());
    }

    /** The tables to be given; those that the sheet gives itself are not among them. */
    public List<Declared.InputTable> inputs() {
        return declared().inputs();
    }

    /**
     * Reads tables of evidence in CSV, to their end, without closing them.
     *
     * <p>{@link care.mainstay.foundation.kernel.Refused} with every problem when a table is missing or is not what the
     * sheet asks for. A broken row is no reason to refuse: it faults what depends on it, and the rest is computed.
     */
    public Evidence read(Map<String, Reader> tables) {
        return new Evidence(Running.load(plan, tables));
    }

    /** Computes everything the sheet says; the evidence was read for this very sheet. */
    public Run run(Evidence evidence) {
        return new Run(Running.of(own(evidence), sha256));
    }

    /**
     * What each party can be paid at worst and at best, over all evidence that fits the declared columns and group sizes.
     *
     * <p>Nothing that fits goes beyond these bounds; evidence that comes near to them is shown beside them.
     */
    public Exposure exposure() {
        return Exposures.of(plan, "Over the whole contract, with as many rows as the sheet allows");
    }

    /**
     * The same for one row of a table alone, such as for one person: what is at stake in all is a number nobody can picture.
     * Empty where there is no such table, or where the sheet says that it has more rows than one.
     */
    public Optional<Exposure> exposureOfOne(String table) {
        return inputs().stream()
                .filter(each -> each.name().equals(table))
                .findFirst()
                .flatMap(each -> ofOne(each.key().get(0)));
    }

    private Optional<Exposure> ofOne(String dimension) {
        var findings = new Findings();
        return Narrowed.toOne(plan.sheet(), dimension)
                .map(sheet -> Checker.check(sheet, findings))
                .filter(each -> !findings.stop())
                .map(each -> Exposures.of(each, "For one " + dimension.replace('_', ' ')));
    }

    /**
     * What is at stake, of as few as it can be asked of: of one person, or of one of whatever the sheet begins with; over the
     * whole contract only where that cannot be.
     */
    public Exposure exposureToShow() {
        var asked = inputs().stream()
                .filter(table -> !table.optional())
                .map(Declared.InputTable::name)
                .toList();
        var unit = asked.contains(PEOPLE) ? Optional.of(PEOPLE) : asked.stream().findFirst();
        return unit.filter(table -> !plan.sheet().statement().isEmpty())
                .flatMap(this::exposureOfOne)
                .orElseGet(this::exposure);
    }

    /**
     * The same for as many rows as tables of evidence have: such as for the people that are in them, whatever becomes of each.
     *
     * <p>{@link care.mainstay.foundation.kernel.Refused} when a table cannot be read or is none that the sheet asks for.
     */
    public Exposure exposureOf(Map<String, Reader> tables) {
        var rows = RowCount.of(plan.sheet(), tables);
        var over = rows.entrySet().stream()
                .map(table -> rows(table.getKey(), table.getValue()))
                .collect(Collectors.joining(" and "));
        return Exposures.of(Checker.check(Narrowed.toRows(plan.sheet(), rows), new Findings()), "For " + over);
    }

    private static String rows(String table, long count) {
        boolean arePeople = table.equals(PEOPLE);
        var what = count == 1 ? (arePeople ? "person" : "row of " + table) : arePeople ? PEOPLE : "rows of " + table;
        return String.format(Locale.UK, "%,d %s", count, what);
    }

    /** Whether it ever pays for what nobody means to pay for, each answer proved, refuted by an example, or looked for. */
    public Incentives incentives() {
        return IncentiveChecks.of(plan);
    }

    /** Of these answers the one that soon is found and that nobody should sign against: whether it pays what care costs. */
    public Incentives.Verdict wages() {
        return IncentiveChecks.wages(plan);
    }

    /**
     * Draws the units of evidence again and again, as many as there are, and tells how far what is paid lies apart.
     *
     * @param by the dimension that is drawn; the first key of the first table when none is named
     * @param seed of the same draws on every machine
     */
    public Simulation simulate(Evidence evidence, Optional<String> by, long draws, long seed) {
        return Simulating.of(own(evidence), by, draws, seed);
    }

    private Running.Loaded own(Evidence evidence) {
        if (evidence.loaded().plan() != plan) {
            throw new IllegalArgumentException("this evidence was read for another sheet than " + name());
        }
        return evidence.loaded();
    }

    public Run run(Map<String, Reader> tables) {
        return run(read(tables));
    }
}
