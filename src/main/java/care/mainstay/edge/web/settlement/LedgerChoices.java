package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Field;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.Period;
import care.mainstay.money.settlement.Posting;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can be picked out of a ledger, and what is. A choice that is not among those offered picks nothing out.
 *
 * @param periods those whose statements are in the ledger, the latest first
 * @param names everybody in the ledger whom the reader may know
 * @param month as it stands in the address: {@code 2026-10}
 */
record LedgerChoices(List<Period> periods, Naming.Names names, String month, String person, String account) {

    Posting.Wanted wanted() {
        return new Posting.Wanted(period().map(Period::id), who(), kind());
    }

    Optional<Period> period() {
        return periods.stream().filter(period -> value(period).equals(month)).findFirst();
    }

    Optional<PersonId> who() {
        return names.people().keySet().stream()
                .filter(one -> one.toString().equals(person))
                .findFirst();
    }

    Optional<Account> kind() {
        return Arrays.stream(Account.values())
                .filter(one -> one.code().equals(account))
                .findFirst();
    }

    boolean any() {
        return period().isPresent() || who().isPresent() || kind().isPresent();
    }

    static String value(Period period) {
        return period.days().from().toString().substring(0, 7);
    }

    /** The address of these choices with one more, from the question mark on. */
    String query(String more) {
        return Stream.of(
                        period().map(one -> "month=" + value(one)),
                        who().map(one -> "person=" + one),
                        kind().map(one -> "account=" + one.code()),
                        Optional.of(more).filter(one -> !one.isEmpty()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&", "?", ""));
    }

    LedgerChoices in(Period other) {
        return new LedgerChoices(periods, names, value(other), person, account);
    }

    Field monthField() {
        return field("month", period().map(LedgerChoices::value));
    }

    Field personField() {
        return field("person", who().map(PersonId::toString));
    }

    Field accountField() {
        return field("account", kind().map(Account::code));
    }

    private static Field field(String name, Optional<String> value) {
        return new Field(name, value.stream().toList(), List.of());
    }

    List<Choice> months() {
        return periods.stream()
                .map(period -> new Choice(value(period), SettlementPage.month(period)))
                .toList();
    }

    List<Choice> people() {
        return names.people().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(one -> new Choice(one.getKey().toString(), one.getValue()))
                .toList();
    }

    static List<Choice> accounts() {
        return Arrays.stream(Account.values())
                .map(one -> new Choice(one.code(), one.words()))
                .toList();
    }

    /** What is picked out, as one would say it. */
    String words() {
        return Stream.of(
                        who().map(names::of),
                        period().map(SettlementPage::month),
                        kind().map(one -> "“" + one.words() + "”"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
