package care.mainstay.money.contracts.internal;

import care.mainstay.money.contracts.Finding;
import care.mainstay.money.terms.Declared;
import care.mainstay.money.terms.Declared.StatementLine;
import care.mainstay.money.terms.Place;
import care.mainstay.money.terms.TermSheet;
import care.mainstay.money.terms.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What can be said against a term sheet before anybody agrees to it: that it can be read, says who pays whom, and can be
 * settled with the evidence that Mainstay gathers.
 */
final class SheetCheck {

    private static final Comparator<Finding> IN_THE_ORDER_OF_THE_SHEET =
            Comparator.comparing(finding -> finding.place().orElse(Place.START));

    private final Declared sheet;
    private final boolean isRight;
    private final List<Finding> findings = new ArrayList<>();

    private SheetCheck(Declared sheet, boolean isRight) {
        this.sheet = sheet;
        this.isRight = isRight;
    }

    /** Everything at once, each with its place in the sheet. */
    static List<Finding> of(String text) {
        var findings = new ArrayList<Finding>();
        var reading = Terms.read(text);
        reading.findings()
                .forEach(found -> findings.add(new Finding(
                        found.code(),
                        found.stops(),
                        "sheet",
                        Optional.of(found.place()),
                        found.words(),
                        found.maybe())));
        boolean isRight = reading.sheet().isPresent();
        reading.declared().ifPresent(sheet -> findings.addAll(new SheetCheck(sheet, isRight).findings()));
        findings.sort(IN_THE_ORDER_OF_THE_SHEET);
        return List.copyOf(findings);
    }

    /** That more people are under the contract than the sheet counts with, so that its ends are not the ends. */
    static List<Finding> people(String text, long people) {
        return Terms.read(text).declared().stream()
                .flatMap(sheet -> sheet.inputs().stream())
                .filter(input -> input.key().equals(List.of("person"))
                        && input.mostRows().filter(most -> most < people).isPresent())
                .map(input -> new Finding(
                        "contracts.more-people-than-said",
                        false,
                        "sheet",
                        Optional.of(input.place()),
                        people + " people are under this contract, and the sheet counts with at most "
                                + input.mostRows().orElseThrow()
                                + ". Everybody is paid for all the same, but the least and the most that it says it can"
                                + " pay are worked out for no more than that.",
                        "Maybe “how many: at most " + roomFor(people) + "”."))
                .toList();
    }

    /**
     * That at worst it pays less than the care costs when the law on wages is kept, or does not say what that is. It takes a
     * second, and is asked where the contract is checked, not while somebody types.
     */
    static List<Finding> wages(String text) {
        return Terms.read(text).sheet().map(TermSheet::wages).stream()
                .flatMap(verdict -> switch (verdict.answer()) {
                    case COUNTEREXAMPLE ->
                        Stream.of(
                                finding(
                                        "contracts.worst-case-below-wage-floor",
                                        Place.START,
                                        "At worst it pays less than the care costs when the law on wages is kept: "
                                                + verdict.words(),
                                        "Raise what is paid at worst; “What is at stake” shows the evidence for which it is so."));
                    case NOT_ASKED ->
                        Stream.of(
                                finding(
                                        "contracts.no-wage-floor",
                                        Place.START,
                                        "It is not said what the care costs when the law on wages is kept.",
                                        "Maybe “own_cost: round(£27.50 per hour * minutes_in_all / 60 minutes per hour, 2 places,"
                                                + " half_up)” for each person, and “incentives: {costs: own_cost, source: …}”."));
                    default -> Stream.<Finding>of();
                })
                .toList();
    }

    /** Twice as many, in round numbers. */
    private static long roomFor(long people) {
        long room = 10;
        while (room < people * 2) {
            room *= 10;
        }
        return room / 2 >= people * 2 ? room / 2 : room;
    }

    private List<Finding> findings() {
        parties();
        if (sheet.payWithinDays().isEmpty()) {
            stop(
                    "contracts.no-time-to-pay",
                    Place.START,
                    "The sheet does not say within how many days what nobody queries is paid.",
                    "Maybe “settled: {pay within: 30 days, look back: 3 months}”.");
        }
        if (!sheet.currency().equals("GBP")) {
            stop(
                    "contracts.other-currency",
                    Place.START,
                    "Mainstay keeps its ledger in pounds, and the sheet pays in " + sheet.currency() + ".",
                    "Maybe “currency: GBP”, or leave that line out.");
        }
        // where something could not be read, the lines may be part of it
        if (isRight && sheet.statement().isEmpty()) {
            stop(
                    "contracts.pays-nothing",
                    Place.START,
                    "The sheet has no statement, so that nothing is ever paid.",
                    "Maybe “statement: [{line: fee, for each: person, pays: fee, to: provider}]”.");
        }
        sheet.statement().forEach(this::line);
        findings.addAll(EvidenceCheck.of(sheet));
        return findings;
    }

    /** One pays, and one provides the care, or leads those who do. */
    private void parties() {
        one("pays", Declared.Party::pays);
        one("provides", Declared.Party::leads);
        sheet.parties().stream()
                .filter(party -> !party.pays() && !party.leads() && !party.isPartner())
                .forEach(party -> stop(
                        "contracts.other-role",
                        Place.START,
                        "The party “" + party.name() + "” has the role “" + party.role()
                                + "”, and a contract here has one that pays, and one that provides or leads partners.",
                        "Maybe “" + party.name() + ": {role: partner, share: 30 %}”."));
    }

    private void one(String role, Predicate<Declared.Party> has) {
        long found = sheet.parties().stream().filter(has).count();
        if (found == 0) {
            stop(
                    "contracts.party-missing",
                    Place.START,
                    "No party of the sheet " + role + ".",
                    "Maybe “parties: {council: {role: pays}, provider: {role: provides}}”.");
        } else if (found > 1) {
            stop(
                    "contracts.party-twice",
                    Place.START,
                    "More than one party of the sheet " + role + ".",
                    role.equals("pays")
                            ? "One council pays under a contract; draft one with each."
                            : "Maybe one has “role: leads” and the others “role: partner”.");
        }
    }

    /**
     * A line is for a person, an outcome of theirs, or for something that the sheet itself lists, such as a partner or a
     * place: never for each row of what is gathered. Money can wait only in somebody's pot.
     */
    private void line(StatementLine line) {
        var key = Set.copyOf(line.forEach());
        var rows = sheet.inputs().stream()
                .flatMap(input -> input.key().stream())
                .filter(column -> !column.equals("person") && !column.equals("outcome") && key.contains(column))
                .findFirst();
        if (rows.isPresent()) {
            stop(
                    "contracts.line-of-something-else",
                    line.place(),
                    "The line “" + line.name() + "” is for each " + String.join(" and ", line.forEach())
                            + ", and nobody reads a statement with a line for each " + rows.get() + ".",
                    "Maybe take it together: “sum(" + line.pays() + ", skipping missing)” for each person.");
        }
        if (key.contains("outcome") && !key.contains("person")) {
            stop(
                    "contracts.outcome-of-nobody",
                    line.place(),
                    "The line “" + line.name() + "” is for each " + String.join(" and ", line.forEach())
                            + ", and does not say whose outcome it is.",
                    "Maybe “for each: person and outcome”.");
        }
        if (line.keeps() && !key.contains("person")) {
            stop(
                    "contracts.held-for-nobody",
                    line.place(),
                    "The line “" + line.name() + "” keeps money for later, and is for "
                            + (key.isEmpty() ? "the whole contract" : "each " + String.join(" and ", line.forEach()))
                            + ". Money waits in the pot of a person.",
                    "Maybe divide it among the people with “distribute”.");
        }
        boolean isOfAPayer =
                sheet.parties().stream().anyMatch(party -> party.name().equals(line.to()) && party.pays());
        if (isOfAPayer) {
            stop(
                    "contracts.pays-the-payer",
                    line.place(),
                    "The line “" + line.name() + "” pays " + line.to() + ", which does not provide the care.",
                    "Maybe “to: provider”, with an amount below zero where money goes back.");
        }
        boolean looksBack =
                sheet.inputs().stream().anyMatch(input -> input.name().equals("held"));
        if (line.keeps() && !looksBack) {
            stop(
                    "contracts.held-for-ever",
                    line.place(),
                    "The line “" + line.name() + "” keeps money for later, and the sheet never looks at it again.",
                    "Maybe ask for the table “held” and decide every month what becomes of it.");
        }
    }

    private void stop(String code, Place place, String words, String whatToDo) {
        findings.add(finding(code, place, words, whatToDo));
    }

    private static Finding finding(String code, Place place, String words, String whatToDo) {
        return new Finding(code, true, "sheet", Optional.of(place), words, whatToDo);
    }
}
