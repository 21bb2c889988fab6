package care.mainstay.edge.web.contracts;

import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.edge.web.components.Table.Column;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.contracts.Contract;
import care.mainstay.money.contracts.ContractState;
import care.mainstay.money.contracts.ContractVersion;
import care.mainstay.money.contracts.ContractVersion.Consent;
import care.mainstay.money.contracts.Finding;
import care.mainstay.money.contracts.PersonUnderContract;
import care.mainstay.money.contracts.RewardTerms;
import care.mainstay.money.settlement.Period;
import care.mainstay.money.settlement.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One contract: what was agreed, who has agreed and signed, what can be done next, who is under it, its months. */
public record ContractPage(
        String id,
        String title,
        String caption,
        String lead,
        Status status,
        Form form,
        @Nullable Table changes,
        List<SummaryRow> terms,
        String termsHeading,
        String text,
        String digest,
        List<SummaryRow> consents,
        List<String> stops,
        List<String> remarks,
        @Nullable Step step,
        String waiting,
        @Nullable Partnership partnership,
        boolean mayRevise,
        boolean hasForm,
        @Nullable StakesPart stakes,
        boolean mayAmend,
        boolean mayEnd,
        boolean mayWithdraw,
        Table versions,
        boolean nobody,
        Table people,
        List<Choice> placeable,
        boolean noMonth,
        Table months,
        @Nullable String nextMonth,
        String nextMonthWords,
        List<InvoicingPart> invoicing,
        boolean mayChangeParticulars,
        boolean hasSigned) {

    private static final Pattern SENTENCES = Pattern.compile("(?<=[.:])\\s+(?=[A-Z£“])");

    /** What this party can do next. */
    public record Step(String act, String words, String about) {}

    /** What the page is made from. */
    record Facts(
            Contract contract,
            OrganisationId mine,
            boolean mayAct,
            Map<OrganisationId, String> names,
            Map<PersonId, String> people,
            List<PersonUnderContract> under,
            List<Choice> placeable,
            List<Period> periods,
            List<Choice> providers,
            Function<Period, Optional<Statement>> statements,
            List<Finding> findings,
            Function<String, StakesPart> stakes,
            Predicate<LocalDate> settled,
            LocalDate today,
            List<InvoicingPart> invoicing) {}

    static ContractPage of(Facts facts, Form form) {
        var contract = facts.contract();
        var latest = contract.latest();
        var next = nextMonth(facts);
        boolean writes = facts.mayAct() && !contract.isPartner(facts.mine());
        boolean signed = contract.versions().stream().anyMatch(version -> version.state() == ContractState.SIGNED);
        return new ContractPage(
                contract.id().toString(),
                contract.title(),
                between(facts),
                lead(contract, facts),
                ContractsPage.status(latest.state()),
                Partnership.filled(facts, form),
                changes(contract),
                latest.terms().map(TermsInWords::of).orElseGet(() -> SheetInWords.of(latest.text())),
                contract.versions().size() == 1 ? "What was agreed" : "Version " + latest.number() + ", in plain words",
                latest.text(),
                latest.sha256(),
                consents(facts, latest),
                words(facts.findings(), true),
                words(facts.findings(), false),
                facts.mayAct() ? step(facts, latest) : null,
                waiting(facts, latest),
                Partnership.of(facts, writes),
                writes && latest.state().after(ContractState.Act.REVISE).isPresent(),
                latest.terms().isPresent(),
                isChecked(latest) ? facts.stakes().apply(latest.text()) : null,
                writes && latest.state() == ContractState.SIGNED,
                writes && signed,
                writes
                        && latest.number() > 1
                        && latest.state().after(ContractState.Act.WITHDRAW).isPresent(),
                versions(contract),
                facts.under().isEmpty(),
                people(facts),
                signed && writes ? facts.placeable() : List.of(),
                facts.periods().isEmpty(),
                months(facts),
                writes ? next.map(YearMonth::toString).orElse(null) : null,
                next.map(month -> "Settle " + month(month.atDay(1))).orElse(""),
                facts.invoicing(),
                facts.mayAct(),
                signed);
    }

    /** Whether both parties now decide about this very text. */
    private static boolean isChecked(ContractVersion version) {
        return version.state() == ContractState.CHECKED || version.state() == ContractState.AGREED;
    }

    /** What a version that does not bind yet would change in the one that does; null when there are not two to compare. */
    private static @Nullable Table changes(Contract contract) {
        var latest = contract.latest();
        var binding = contract.versions().stream()
                .filter(version -> (version.state() == ContractState.SIGNED || version.state() == ContractState.AMENDED)
                        && version.number() < latest.number())
                .max(Comparator.comparingInt(ContractVersion::number));
        boolean proposed = switch (latest.state()) {
            case DRAFT, CHECKED, AGREED -> true;
            default -> false;
        };
        return proposed ? binding.map(before -> changes(before, latest)).orElse(null) : null;
    }

    private static Table changes(ContractVersion before, ContractVersion latest) {
        var caption = "What changes from " + Words.date(latest.from());
        return before.terms()
                .flatMap(was -> latest.terms().map(is -> changed(was, is)))
                .map(rows -> new Table(
                        caption,
                        List.of(Column.of("Term"), Column.of("As signed"), Column.of("With this version")),
                        rows))
                .orElseGet(() -> new Table(
                        caption,
                        List.of(Column.of("Where"), Column.of("Text of the sheet")),
                        SheetInWords.changes(before.text(), latest.text())));
    }

    /** The terms whose words differ, side by side: of each, the sentences that do. */
    static List<List<Cell>> changed(RewardTerms before, RewardTerms after) {
        var earlier = TermsInWords.of(before);
        var later = TermsInWords.of(after);
        var rows = new ArrayList<List<Cell>>();
        for (int i = 0; i < later.size(); i++) {
            var was = earlier.get(i).value();
            var is = later.get(i).value();
            if (!was.equals(is)) {
                rows.add(List.of(Cell.of(later.get(i).key()), Cell.of(only(was, is)), Cell.of(only(is, was))));
            }
        }
        return rows;
    }

    /** The sentences of a text that another does not have. */
    private static String only(String text, String other) {
        var others = List.of(SENTENCES.split(other));
        var own = Stream.of(SENTENCES.split(text))
                .filter(Predicate.not(others::contains))
                .toList();
        return own.isEmpty() ? "Nothing" : String.join(" ", own);
    }

    /** Who it is between: the council, and whoever is paid. */
    private static String between(Facts facts) {
        var contract = facts.contract();
        var partners = contract.paid(contract.latest()).stream()
                .skip(1)
                .map(party -> String.valueOf(facts.names().get(party)))
                .toList();
        return facts.names().get(contract.council()) + " and " + facts.names().get(contract.provider())
                + (partners.isEmpty() ? "" : ", with " + String.join(", ", partners));
    }

    private static String lead(Contract contract, Facts facts) {
        return "From " + Words.date(contract.startsOn())
                + contract.endsOn().map(day -> " to " + Words.date(day)).orElse(", with no end yet") + ". "
                + Words.count(facts.under().size(), "person is", "people are") + " under it today.";
    }

    private static List<String> words(List<Finding> findings, boolean stopping) {
        return findings.stream()
                .filter(finding -> finding.stops() == stopping)
                .map(finding -> finding.placed() + " " + finding.whatToDo())
                .toList();
    }

    private static @Nullable Step step(Facts facts, ContractVersion latest) {
        return switch (latest.state()) {
            case DRAFT ->
                facts.contract().isPartner(facts.mine())
                        ? null
                        : new Step(
                                "check",
                                "Check these terms",
                                "The check looks for terms that could not work, or that would pay too little.");
            case CHECKED ->
                latest.has(facts.mine(), Consent.Kind.AGREED)
                        ? null
                        : new Step(
                                "agree",
                                "Agree to these terms",
                                "You agree for your organisation. " + everybody(facts) + " agree, then "
                                        + everybody(facts).toLowerCase(Locale.UK) + " sign.");
            case AGREED ->
                latest.has(facts.mine(), Consent.Kind.SIGNED)
                        ? null
                        : new Step(
                                "sign",
                                "Sign",
                                "You sign for your organisation. Once "
                                        + everybody(facts).toLowerCase(Locale.UK)
                                        + " have signed, this version never changes.");
            default -> null;
        };
    }

    private static String everybody(Facts facts) {
        return facts.contract().latest().partners().isEmpty() ? "Both" : "All";
    }

    private static String waiting(Facts facts, ContractVersion latest) {
        var kind = latest.state() == ContractState.CHECKED
                ? Optional.of(Consent.Kind.AGREED)
                : latest.state() == ContractState.AGREED
                        ? Optional.of(Consent.Kind.SIGNED)
                        : Optional.<Consent.Kind>empty();
        return kind.filter(wanted -> latest.has(facts.mine(), wanted))
                .map(wanted -> "You have " + (wanted == Consent.Kind.AGREED ? "agreed" : "signed") + ". Waiting for "
                        + facts.contract().parties(latest).stream()
                                .filter(party -> !latest.has(party, wanted))
                                .map(party -> String.valueOf(facts.names().get(party)))
                                .collect(Collectors.joining(" and "))
                        + ".")
                .orElse("");
    }

    private static List<SummaryRow> consents(Facts facts, ContractVersion latest) {
        return facts.contract().parties(latest).stream()
                .map(party -> new SummaryRow(
                        String.valueOf(facts.names().get(party)),
                        latest.consents().stream()
                                .filter(consent -> consent.party().equals(party))
                                .map(consent -> (consent.kind() == Consent.Kind.AGREED ? "Agreed on " : "Signed on ")
                                        + Words.date(consent.at()
                                                .atZone(Words.LONDON)
                                                .toLocalDate()))
                                .reduce((one, other) -> one + ". " + other)
                                .orElse("Not yet")))
                .toList();
    }

    private static Table versions(Contract contract) {
        return new Table(
                "Versions",
                List.of(
                        Column.of("Version"),
                        Column.of("Applies from"),
                        Column.of("An hour"),
                        Column.of("Where it stands")),
                contract.versions().stream()
                        .map(version -> List.of(
                                Cell.of("Version " + version.number()),
                                Cell.of(Words.date(version.from())),
                                Cell.of(version.terms()
                                        .map(terms ->
                                                TermsInWords.pounds(terms.fee().ratePerHour()))
                                        .orElse("As its sheet says")),
                                Cell.status(ContractsPage.status(version.state()))))
                        .toList());
    }

    private static Table people(Facts facts) {
        var rows = new ArrayList<List<Cell>>();
        facts.under().stream()
                .sorted(Comparator.comparing(under -> name(facts, under.person())))
                .forEach(under -> rows.add(List.of(
                        facts.people().containsKey(under.person())
                                ? Cell.link(name(facts, under.person()), "/people/" + under.person())
                                : Cell.of(name(facts, under.person())),
                        Cell.of(Words.date(under.from())),
                        under.until()
                                .map(day -> Cell.of(Words.date(day)))
                                .orElseGet(() -> facts.mayAct()
                                        ? Cell.link(
                                                "Take out",
                                                "/contracts/" + facts.contract().id() + "/people/" + under.person())
                                        : Cell.of("")))));
        return new Table(
                "People under this contract",
                List.of(Column.of("Person"), Column.of("From"), Column.of("Until")),
                rows);
    }

    private static String name(Facts facts, PersonId person) {
        return facts.people().getOrDefault(person, "Somebody whose records are not open to you");
    }

    private static Table months(Facts facts) {
        return new Table(
                "Months",
                List.of(Column.of("Month"), Column.numeric("Due"), Column.of("Where it stands")),
                facts.periods().stream()
                        .map(period -> List.of(
                                Cell.link(month(period.days().from()), "/settlements/" + period.id()),
                                Cell.of(facts.statements()
                                        .apply(period)
                                        .map(Statement::standing)
                                        .map(Money::toString)
                                        .orElse("")),
                                Cell.of(period.state().words())))
                        .toList());
    }

    /** The month after the last one settled, when it is over and there is something to settle in it. */
    private static Optional<YearMonth> nextMonth(Facts facts) {
        var next = facts.periods().stream()
                .map(period -> YearMonth.from(period.days().from()).plusMonths(1))
                .max(YearMonth::compareTo)
                .orElse(YearMonth.from(facts.contract().startsOn()));
        return next.isBefore(YearMonth.from(facts.today())) && facts.settled().test(next.atDay(1))
                ? Optional.of(next)
                : Optional.empty();
    }

    static String month(LocalDate first) {
        return Words.date(first).substring(2);
    }
}
