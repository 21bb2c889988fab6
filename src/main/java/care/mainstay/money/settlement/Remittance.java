package care.mainstay.money.settlement;

import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.contracts.Particulars;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a posted statement says to finance offices: amounts by reference, and how each stands to tax and to what is held.
 *
 * <p>It has no name of anybody, nothing about health, and none of the sentences that say why: whoever may know finds them
 * in Mainstay, by the reference of the statement and the number of the line.
 *
 * @param number of the statement, the same on every document about it
 * @param provider who is paid by it: one of several, where the contract has partners
 * @param sha256 the digest of the statement that both approved
 * @param particulars what the two said of themselves when it was posted, as far as they had
 * @param corrects what it takes something back of; empty for what was posted itself
 * @param items every line of the statement that is paid to them, in its order
 */
public record Remittance(
        String number,
        ContractId contract,
        String contractTitle,
        PeriodId period,
        DateRange days,
        OrganisationId council,
        OrganisationId provider,
        LocalDate postedOn,
        Optional<LocalDate> payBy,
        String sha256,
        Map<OrganisationId, Particulars> particulars,
        Optional<Corrected> corrects,
        List<Item> items) {

    public Remittance {
        particulars = Map.copyOf(particulars);
        items = List.copyOf(items);
    }

    /** Another remittance, by its number and the day it was posted. */
    public record Corrected(String number, LocalDate postedOn) {}

    /**
     * One line of the statement.
     *
     * @param number its place in the statement, from 1
     * @param words what it is, and never why
     * @param priced how much of what was paid for, where the amount comes about like that
     * @param net what becomes due, before tax
     * @param held what it adds to what is held for outcomes
     * @param council what it adds to what the council bears; net, held and council sum to zero
     */
    public record Item(
            int number,
            LineId line,
            Optional<PersonId> person,
            LineKind kind,
            LocalDate month,
            String words,
            Optional<Priced> priced,
            Money net,
            Vat vat,
            Money tax,
            Money held,
            Money council) {

        /** The reference of the person it is about; empty where it is about nobody. */
        public String personReference() {
            return person.map(Remittance::personReference).orElse("");
        }

        public Money gross() {
            return net.plus(tax);
        }

        /** Whether it changes what somebody owes or holds. */
        public boolean movesMoney() {
            return !net.isZero() || !held.isZero() || !council.isZero();
        }
    }

    /** What a person is called on every remittance: no spreadsheet takes it for a number, and it says nothing of them. */
    public static String personReference(PersonId person) {
        return "P-" + lastDigits(person.value());
    }

    public static String contractReference(ContractId contract) {
        return "C-" + lastDigits(contract.value());
    }

    /** The part of an id that one can read out, which tells it from every other. */
    private static String lastDigits(UUID id) {
        var text = id.toString();
        return text.substring(text.length() - 12).toUpperCase(Locale.ROOT);
    }

    public String contractReference() {
        return contractReference(contract);
    }

    /** What a line is called on every document. */
    public String reference(Item item) {
        return number + "/" + item.number();
    }

    public Money net() {
        return Money.sum(items.stream().map(Item::net).toList());
    }

    public Money tax() {
        return Money.sum(items.stream().map(Item::tax).toList());
    }

    public Money gross() {
        return net().plus(tax());
    }

    public Money held() {
        return Money.sum(items.stream().map(Item::held).toList());
    }

    /** What it adds to what the council bears. */
    public Money borne() {
        return Money.sum(items.stream().map(Item::council).toList());
    }

    /** Whether the provider owes the council in the end, so that it is credited and nothing is to be paid. */
    public boolean isCredit() {
        return gross().isNegative();
    }

    /** The lines that make something due, and so stand on an invoice. */
    public List<Item> invoiced() {
        return items.stream().filter(item -> !item.net().isZero()).toList();
    }

    /** What each kind of line adds to what is held, where it adds or takes anything. */
    public Map<LineKind, Money> heldByKind() {
        var held = new EnumMap<LineKind, Money>(LineKind.class);
        items.stream()
                .filter(item -> !item.held().isZero())
                .forEach(item -> held.merge(item.kind(), item.held(), Money::plus));
        return held;
    }

    /**
     * The same lines with their tax. The tax of all lines alike is worked out at once and rounded once; each line takes
     * what it adds to that, so that nothing is left over.
     */
    public static List<Item> taxed(Collection<Item> items) {
        var netSoFar = new java.util.HashMap<BigDecimal, Money>();
        return items.stream()
                .map(item -> {
                    var before = netSoFar.getOrDefault(item.vat().percent(), Money.ZERO);
                    var after = before.plus(item.net());
                    netSoFar.put(item.vat().percent(), after);
                    return new Item(
                            item.number(),
                            item.line(),
                            item.person(),
                            item.kind(),
                            item.month(),
                            item.words(),
                            item.priced(),
                            item.net(),
                            item.vat(),
                            item.vat().on(after).minus(item.vat().on(before)),
                            item.held(),
                            item.council());
                })
                .toList();
    }
}
