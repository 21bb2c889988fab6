package care.mainstay.money.terms.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.money.terms.internal.Findings;
import care.mainstay.money.terms.internal.check.Checker;
import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.number.Exact;
import care.mainstay.money.terms.internal.sheet.Sheet;
import care.mainstay.money.terms.internal.sheet.SheetReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Evidence that fits what a sheet declares never leaves the bounds, whatever it is. */
class BoundsProperties {

    /** Every function of the language, over columns of either sign. */
    static final String EVERYTHING = """
            terms: everything
            parties: {council: {role: pays}, provider: {role: provides}}
            agreed:
              rate: 3.50
              tops: £200.00
            bands:
              steps: [{from: 0, gives: 5}, {from: 3, gives: 9, to: 2}, {from: 8, gives: -4}]
              slices: [{from: 0, gives: 10 %}, {from: 4, gives: 40 %}]
            inputs:
              people:
                one row for each: person
                how many: from 1 to 4
                columns:
                  person: text
                  team: one of north or south
                  plan: money, from 10 to 90
                  swing: number, from -5 to 5
                  level: number, from 0 to 10
                  start: number, from 0 to 10
                  goal: number, from 0 to 10
                  better: one of higher or lower
                  well: yes or no, may be blank
              outcomes:
                one row for each: person and outcome
                how many: from 0 to 3 for each person
                columns:
                  person: text
                  outcome: text
                  weight: number, from 0 to 5
                  state: one of achieved or partly or missed, may be blank
                  share: rate
                  gain: number, from -2 to 3, may be blank
            for each person:
              due: round(plan, 2 places, half_up)
              first: round(plan * 20 %, 2 places, half_up)
              rest: due - first
              never_negative: plan - 20 % * plan
              squared: swing * swing - swing
              quotient: plan / (level + 1)
              by_zero: plan / swing
              banded: band(level in steps)
              sliced: graduated(level in slices)
              pointed: points(level, from start to goal, direction better, scale 9, plus 0.5, rounded half_up, least 1, most 9, top 10)
              better_off: improvement(level, over start to goal, scale 10, plus -0.5, least 0, most 9, top 9)
              curved: exp(swing / 4, 6 places) + sqrt(level, 4 places)
              clipped: between(swing, least -1, most level)
              highest_of: max(swing, level - 3, 1)
              size_of: abs(swing)
              asked: if well and level > 3 then level - 3 else if well is missing then 2 else 0 - level
              otherwise_one: (if well then level else missing "not well") otherwise 1
              placed: rank(swing, within all, lowest first, ties mean)
              scored: z_score(level, within team, 2 places)
              tamed: winsorise(swing, 10 %, 90 %, within all)
              gained: sum(gain, skipping missing)
              average: mean(gain * share, skipping missing)
              weighted: weighted_mean(share by weight, skipping missing)
              counted: count(outcome where state is "achieved")
              all_achieved: every((state otherwise "missed") is "achieved")
              worth: if all_achieved then 100 else 10
              earned_by_person: sum(earned, skipping missing)
              product: sum(part * share) - rest
            for each person and outcome:
              part: distribute(rest by weight, 2 places, ties by outcome, equally when zero)
              maybe: distribute(first by weight, 2 places, ties by outcome, nothing when zero)
              kept: if state is "achieved" then 100 % else if state is "partly" then 50 % else 0 %
              earned: round(part * kept * share, 2 places, half_up)
            for each team:
              of_team: sum(due) - sum(first)
              spread: highest(swing) - lowest(swing)
              quarter: quartile(level, 1) + percentile(level, 90 %) + median(level)
            overall:
              whole: sum(rest) + sum(earned, skipping missing)
              parts_of_all: sum(part)
              balance: sum(due) - sum(first) - sum(part)
            outputs:
              r: {for each: person, columns: [due]}
            statement:
              - {line: first, for each: person, pays: first, to: provider}
              - {line: rest, for each: person and outcome, pays: earned, to: provider, held when: waits}
              - {line: bonus, for each: team, pays: bonus, to: provider}
            """.replace(
                    "  spread:",
                    "  bonus: round(if sum(level) > 6 then tops else £0.00 - tops, 2 places, half_up)\n" + "  spread:")
            .replace("  kept:", "  waits: share < 0.1\n  kept:");

    static Plan plan(String text) {
        var findings = new Findings();
        var plan = Checker.check(SheetReader.read(text, findings).orElseThrow(), findings);
        assertThat(findings.sorted().stream().filter(finding -> finding.stops()))
                .isEmpty();
        return plan;
    }

    static Plan catalogue(String name) {
        try (var found = BoundsProperties.class.getResourceAsStream("/catalogue/terms/" + name + ".yaml")) {
            return plan(new String(found.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private record Subject(Plan plan, List<Bounds> bounds, WorldMaker maker) {
        static Subject of(Plan plan) {
            return new Subject(plan, List.of(new Bounds(plan), new Bounds(plan, true)), new WorldMaker(plan));
        }
    }

    private final Map<String, Subject> subjects = new HashMap<>();

    private static final List<String> NAMES = List.of(
            "everything",
            "homecare-wiltshire",
            "homecare-reward",
            "homecare-outcome-planning",
            "homecare-locality",
            "us-hospital-vbp",
            "us-shared-savings",
            "us-skilled-nursing-vbp",
            "us-home-health-vbp-exchange",
            "england-qof");

    @Property(tries = 600)
    void evidenceThatFitsStaysWithinTheBounds(@ForAll long seed) {
        var random = new Random(seed);
        var name = NAMES.get(random.nextInt(2) == 0 ? 0 : random.nextInt(NAMES.size()));
        var subject = subjects.computeIfAbsent(
                name, key -> Subject.of(key.equals("everything") ? plan(EVERYTHING) : catalogue(key)));
        var world =
                subject.maker().world(input -> rows(input, random), (cell, row) -> cell(subject.maker(), cell, random));
        var run = world.run();
        for (var bounds : subject.bounds()) {
            for (var quantity : subject.plan().order()) {
                var known = bounds.quantity(quantity.name());
                run.numbers(quantity.name())
                        .forEach((key, value) -> assertThat(known.range().holds(value))
                                .as(
                                        "%s: %s [%s] is %s, within %s; %s",
                                        name, quantity.name(), key, value, known.range(), world.csv())
                                .isTrue());
            }
            var payments = new Payments(bounds);
            var lines = subject.plan().sheet().statement();
            var paid = Payments.due(run, line -> true);
            assertThat(payments.together(lines).holds(paid))
                    .as("%s pays %s, within %s; %s", name, paid, payments.together(lines), world.csv())
                    .isTrue();
        }
    }

    static int rows(Sheet.Input input, Random random) {
        int least = WorldMaker.rows(input, false, 3);
        return least + random.nextInt(WorldMaker.rows(input, true, 4) - least + 1);
    }

    /** One of the values worth trying, or any number between the ends. */
    static String cell(WorldMaker maker, Uses.Cell cell, Random random) {
        var values = maker.candidates().get(cell);
        var column = cell.column();
        boolean isBetween = column.kind() == Sheet.ColumnKind.NUMBER && random.nextInt(3) > 0;
        if (!isBetween) {
            return values.get(random.nextInt(values.size()));
        }
        var low = column.least().orElse(Exact.of(-20));
        var high = column.most().orElse(low.plus(Exact.of(300)));
        var part = Exact.of(random.nextInt(1001), 1000);
        return WorldMaker.decimal(low.plus(high.minus(low).times(part)));
    }
}
