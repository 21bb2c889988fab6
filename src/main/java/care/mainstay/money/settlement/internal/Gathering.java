package care.mainstay.money.settlement.internal;

import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.InWords;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.contracts.Contract;
import care.mainstay.money.contracts.ContractVersion;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.contracts.PersonUnderContract;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.GatherRequest;
import care.mainstay.money.settlement.InputTable;
import care.mainstay.money.settlement.InputTableSource;
import care.mainstay.money.settlement.LateEvidence;
import care.mainstay.money.settlement.Period;
import care.mainstay.money.settlement.PeriodState;
import care.mainstay.money.settlement.internal.PeriodRows.Frozen;
import care.mainstay.money.settlement.internal.calculation.Facts;
import care.mainstay.money.settlement.internal.calculation.MonthTables;
import care.mainstay.money.settlement.internal.calculation.WhoCameFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Asks every source for the month, and again for the earlier months that the terms look back on, and puts the frozen
 * tables together again for the calculation.
 *
 * <p>Facts that are the same for every month, such as where an outcome stands, are asked for once.
 */
@Component
class Gathering {

    /** Tables whose facts are about one month; all others say the same for every month. */
    private static final Set<String> MONTHLY = Set.of(Facts.Visit.TABLE, Facts.Gate.TABLE, WhoCameFacts.TABLE);

    /** Of these, those that are gathered for an earlier month when it is looked at again. */
    private static final Set<String> LOOKED_AT_AGAIN = Set.of(Facts.Visit.TABLE, WhoCameFacts.TABLE);

    private static final Set<String> OF_THE_LEDGER = Set.of(Facts.Carried.TABLE, Facts.Posted.TABLE);

    private final List<InputTableSource> sources;
    private final Contracts contracts;
    private final PeriodRows periods;
    private final LedgerRows ledger;

    @Autowired
    Gathering(ObjectProvider<InputTableSource> sources, Contracts contracts, PeriodRows periods, LedgerRows ledger) {
        this(sources.stream().toList(), contracts, periods, ledger);
    }

    Gathering(List<InputTableSource> sources, Contracts contracts, PeriodRows periods, LedgerRows ledger) {
        this.sources = sources.stream()
                .sorted(Comparator.comparing(InputTableSource::name))
                .toList();
        this.contracts = contracts;
        this.periods = periods;
        this.ledger = ledger;
    }

    /** What the calculation is given: the month, and the earlier months looked at again. */
    record Inputs(MonthTables current, List<MonthTables> earlier) {}

    List<Frozen> gather(Contract contract, Period period, Instant cutOff) {
        var version = binding(contract, period.days().from());
        var carried = ledger.carried(contract.id(), period.days().from());
        var earlier = earlierMonths(period, version);
        var people = people(contract, period, cutOff, earlier, carried);
        var monthly = new ArrayList<InputTable>();
        var shared = new ArrayList<InputTable>();
        for (var source : sources) {
            var table = source.gather(request(contract, period.days(), cutOff, people));
            (MONTHLY.contains(source.name()) ? monthly : shared).add(table);
        }
        var all = Stream.concat(monthly.stream(), shared.stream()).toList();
        var frozen = new ArrayList<Frozen>();
        for (var table : all) {
            frozen.add(new Frozen(period.days().from(), table));
        }
        for (var month : earlier) {
            shared.forEach(table -> frozen.add(new Frozen(month.from(), table)));
            sources.stream()
                    .filter(source -> LOOKED_AT_AGAIN.contains(source.name()))
                    .forEach(source -> frozen.add(
                            new Frozen(month.from(), source.gather(request(contract, month, cutOff, people)))));
        }
        frozen.addAll(fromTheLedger(period, carried, earlier));
        return frozen;
    }

    /** What the ledger says: money held from earlier months, and what stands posted about those looked at again. */
    private List<Frozen> fromTheLedger(Period period, List<Facts.Carried> carried, List<DateRange> earlier) {
        var tables = new ArrayList<Frozen>();
        earlier.forEach(month ->
                tables.add(new Frozen(month.from(), Facts.posted(ledger.posted(period.contract(), month.from())))));
        tables.add(new Frozen(period.days().from(), Facts.carried(carried)));
        return tables;
    }

    /**
     * Refuses when the ledger no longer says what it said when the month was gathered: a month or a line taken back since
     * would be released or adjusted a second time.
     */
    void refuseStale(Contract contract, Period period) {
        var carried = ledger.carried(contract.id(), period.days().from());
        var fresh = fromTheLedger(period, carried, earlierMonths(period, terms(contract, period)));
        var gathered = periods.frozen(period).stream()
                .filter(frozen -> OF_THE_LEDGER.contains(frozen.table().name()))
                .toList();
        if (!Set.copyOf(fresh).equals(Set.copyOf(gathered))) {
            throw new Refused(
                    "settlement.ledger-has-changed",
                    "What earlier months hold or have posted has changed since this month was gathered.",
                    "Work this month out again, so that nothing is released or put right twice.");
        }
    }

    /** What differs now from what was frozen for the month itself. */
    List<LateEvidence> late(Contract contract, Period period, Instant now) {
        var tables = periods.frozen(period);
        var people = people(contract, period, now, List.of(), List.of());
        // those of earlier months, who were looked at as well
        tables.stream()
                .filter(frozen -> frozen.table().name().equals(Facts.Person.TABLE))
                .flatMap(frozen -> frozen.table().rows().stream())
                .forEach(row -> people.add(PersonId.parse(row.get(0))));
        var late = new ArrayList<LateEvidence>();
        for (var frozen : tables) {
            if (frozen.month().equals(period.days().from())
                    && Late.TABLES.contains(frozen.table().name())) {
                sources.stream()
                        .filter(source -> source.name().equals(frozen.table().name()))
                        .map(source -> source.gather(request(contract, period.days(), now, people)))
                        .forEach(fresh -> late.addAll(Late.between(frozen.table(), fresh)));
            }
        }
        return late;
    }

    /** Puts frozen tables together again, each month with the terms that bind in it. */
    Inputs inputs(Contract contract, Period period) {
        var byMonth = new TreeMap<LocalDate, List<InputTable>>();
        for (var frozen : periods.frozen(period)) {
            byMonth.computeIfAbsent(frozen.month(), key -> new ArrayList<>()).add(frozen.table());
        }
        var versions = periods.termsVersions(contract.id());
        var months = byMonth.entrySet().stream()
                .map(entry -> month(
                        new DateRange(entry.getKey(), entry.getKey().plusMonths(1)),
                        terms(contract, versions, entry.getKey()),
                        entry.getValue()))
                .toList();
        int last = months.size() - 1;
        return new Inputs(months.get(last), months.subList(0, last));
    }

    /** The terms a month that was gathered is settled under, whatever has been signed since. */
    ContractVersion terms(Contract contract, Period period) {
        return terms(
                contract, periods.termsVersions(contract.id()), period.days().from());
    }

    private static ContractVersion terms(Contract contract, Map<LocalDate, Integer> versions, LocalDate month) {
        int number = versions.getOrDefault(month, 0);
        return contract.versions().stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseGet(() -> binding(contract, month));
    }

    private static MonthTables month(DateRange month, ContractVersion version, List<InputTable> tables) {
        return MonthTables.of(month, version.number(), version.sha256(), Sheets.of(version), tables);
    }

    private static Set<OrganisationId> providers(Contract contract) {
        return Stream.concat(Stream.of(contract.provider()), contract.partners().values().stream())
                .collect(Collectors.toSet());
    }

    private static GatherRequest request(Contract contract, DateRange month, Instant cutOff, Set<PersonId> people) {
        return new GatherRequest(contract.id(), contract.council(), providers(contract), month, cutOff, people);
    }

    private List<DateRange> earlierMonths(Period period, ContractVersion version) {
        var oldest = period.days().from().minusMonths(Sheets.lookBack(version));
        return periods.of(period.contract()).stream()
                .filter(other -> other.state().isPosted())
                .map(Period::days)
                .filter(days -> days.from().isBefore(period.days().from())
                        && !days.from().isBefore(oldest))
                .sorted(Comparator.comparing(DateRange::from))
                .toList();
    }

    private Set<PersonId> people(
            Contract contract, Period period, Instant cutOff, List<DateRange> earlier, List<Facts.Carried> carried) {
        var from = earlier.isEmpty() ? period.days().from() : earlier.get(0).from();
        var people = contracts
                .people(contract.id(), new DateRange(from, period.days().until()), cutOff)
                .stream()
                .map(PersonUnderContract::person)
                .collect(Collectors.toSet());
        carried.forEach(row -> people.add(row.person()));
        return people;
    }

    static ContractVersion binding(Contract contract, LocalDate day) {
        return contract.settlingOn(day)
                .orElseThrow(() -> new Refused(
                        "settlement.no-signed-terms",
                        "No signed version of the contract applies on " + InWords.date(day) + ".",
                        "Have both parties sign it first, or choose a month within its term."));
    }

    /** Whether a month after the contract's last day is still settled: money is held, or late evidence can adjust. */
    boolean isStillSettled(Contract contract, LocalDate firstDay) {
        return contract.settlingOn(firstDay)
                .filter(version -> !contract.isOverOn(firstDay)
                        || !contract.isOverOn(firstDay.minusMonths(Sheets.lookBack(version)))
                        || !ledger.balances(contract.id())
                                .getOrDefault(Account.HELD, Money.ZERO)
                                .isZero())
                .isPresent();
    }

    /** Refuses when an earlier month that was opened is not posted: what it holds would be missing. */
    void refuseOutOfOrder(Period period) {
        periods.of(period.contract()).stream()
                .filter(other -> other.days().from().isBefore(period.days().from())
                        && !other.state().isPosted())
                .min(Comparator.comparing(other -> other.days().from()))
                .ifPresent(other -> {
                    throw new Refused(
                            "settlement.earlier-month-open",
                            "The month from " + InWords.date(other.days().from()) + " is not posted yet ("
                                    + other.state().words() + ").",
                            "Settle the months of a contract in order: what one holds is carried into the next.");
                });
        if (period.state() == PeriodState.POSTED || period.state() == PeriodState.PAID) {
            throw new Refused(
                    "settlement.already-posted",
                    "This month is posted.",
                    "Later evidence adjusts it in the next month.");
        }
    }
}
