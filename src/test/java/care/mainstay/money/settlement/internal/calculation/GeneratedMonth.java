package care.mainstay.money.settlement.internal.calculation;

import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.Parties;
import care.mainstay.money.contracts.RewardTerms;
import care.mainstay.money.settlement.InputTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/** A month of made-up evidence in which every rule has something to bite on: the same for the same seed. */
public final class GeneratedMonth {

    private static final List<String> STATES = List.of(
            "completed",
            "completed",
            "completed",
            "completed",
            "completed",
            "cut-short",
            "partly-double-handed",
            "delivered-unlogged",
            "declined-by-person",
            "no-answer",
            "missed",
            "cancelled");
    private static final List<String> DOMAINS = List.of("independence", "medicines", "social-contact", "wellbeing");
    private static final List<String> STATUS =
            List.of("not-enough-evidence", "improving", "no-change", "worsening", "achieved", "sustaining");
    private static final List<String> CONFIRMED =
            List.of("confirmed", "confirmed", "confirmed", "partly", "denied", "only-by-provider", "unconfirmed");
    private static final List<String> FEASIBLE =
            List.of("none", "none", "outside-influence", "within-influence", "neutral");

    private final DateRange month;
    private final Random random;
    private final List<Facts.Person> people = new ArrayList<>();
    private final List<Facts.Visit> visits = new ArrayList<>();
    private final List<Facts.Outcome> outcomes = new ArrayList<>();
    private final List<Facts.Stay> stays = new ArrayList<>();
    private final List<Facts.Gate> gates = new ArrayList<>();
    private final List<Facts.Carried> carried = new ArrayList<>();

    private GeneratedMonth(DateRange month, long seed) {
        this.month = month;
        this.random = new Random(seed);
    }

    public static GeneratedMonth of(int year, int month, int people, long seed) {
        var generated = new GeneratedMonth(DateRange.month(year, month), seed);
        for (int i = 1; i <= people; i++) {
            generated.person(new PersonId(new UUID(1, i)));
        }
        return generated;
    }

    private void person(PersonId person) {
        var started = month.from().minusDays(random.nextInt(120)).plusDays(random.nextInt(25));
        var ended = random.nextInt(6) == 0
                ? Optional.of(month.from().plusDays(5 + random.nextInt(20)))
                : Optional.<LocalDate>empty();
        people.add(new Facts.Person(
                person,
                started,
                Optional.empty(),
                started,
                ended.filter(day -> day.isAfter(started)),
                ended.filter(day -> day.isAfter(started)).isPresent()
                        ? one(List.of(
                                "died",
                                "moved-away",
                                "hospital-or-care-home",
                                "person-stopped",
                                "transferred",
                                "handed-back",
                                "no-longer-needed"))
                        : "",
                ref("referrals.referral")));
        for (var day = month.from(); day.isBefore(month.until()); day = day.plusDays(1)) {
            for (int i = random.nextInt(4); i > 0; i--) {
                int carers = random.nextInt(6) == 0 ? 2 : 1;
                int planned = carers * (15 + 15 * random.nextInt(4));
                int minutes = Math.max(0, planned - 12 + random.nextInt(25));
                int first = carers == 1 ? minutes : minutes / 2 + random.nextInt(1 + minutes - minutes / 2);
                visits.add(new Facts.Visit(
                        person,
                        day,
                        ref("visits.visit"),
                        one(STATES),
                        carers,
                        planned,
                        minutes,
                        carers == 1 ? List.of() : List.of(first, minutes - first)));
            }
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            outcome(person);
        }
        if (random.nextInt(8) == 0) {
            var admitted = month.from().plusDays(random.nextInt(20));
            stays.add(new Facts.Stay(
                    person,
                    admitted,
                    random.nextBoolean() ? Optional.of(admitted.plusDays(random.nextInt(20))) : Optional.empty(),
                    ref("safety.stay")));
        }
        if (random.nextInt(8) == 0) {
            gates.add(new Facts.Gate(
                    person,
                    one(List.of("avoidable-harm", "late-report", "unfinished-action")),
                    month.from().plusDays(random.nextInt(28)),
                    ref("safety.incident")));
        }
    }

    private void outcome(PersonId person) {
        var id = new OutcomeId(uuid());
        var status = one(STATUS);
        boolean achieved = status.equals("achieved") || status.equals("sustaining");
        var started = month.from().minusDays(random.nextInt(150));
        var confirmation = one(CONFIRMED);
        int weeks = achieved ? random.nextInt(14) : 0;
        var feasibility = achieved ? "none" : one(FEASIBLE);
        outcomes.add(new Facts.Outcome(
                person,
                id,
                one(DOMAINS),
                random.nextInt(8) != 0,
                Optional.of(started),
                random.nextInt(8) == 0 ? Optional.empty() : Optional.of(started.plusDays(random.nextInt(60))),
                random.nextInt(6) == 0 ? Optional.of(month.from().plusDays(random.nextInt(28))) : Optional.empty(),
                random.nextInt(8) == 0 ? Optional.empty() : Optional.of(started.plusDays(random.nextInt(17))),
                random.nextInt(8) != 0,
                status,
                achieved,
                achieved && random.nextInt(4) != 0,
                random.nextInt(20) == 0 ? one(List.of("provider", "other")) : "",
                achieved ? Optional.of(month.lastDay().minusWeeks(weeks)) : Optional.empty(),
                weeks,
                confirmation,
                confirmation.equals("unconfirmed") ? "" : one(List.of("person", "family", "council", "sampler")),
                feasibility,
                achieved && random.nextInt(5) == 0
                        ? Optional.of(new BigDecimal(one(List.of("0.5", "0.75", "0.3333"))))
                        : Optional.empty(),
                List.of(ref("outcomes.observation"), ref("outcomes.observation")),
                confirmation.equals("unconfirmed") ? List.of() : List.of(ref("reviews.confirmation")),
                feasibility.equals("none") ? List.of() : List.of(ref("reviews.impartial-decision")),
                new EvidenceRef("outcomes.outcome", id.value())));
        for (int i = random.nextInt(4); i > 0; i--) {
            carried.add(new Facts.Carried(
                    person,
                    Optional.of(id),
                    month.from().minusMonths(i == 3 ? 12 : i),
                    new Money(1 + random.nextInt(2_000)),
                    List.of(ref("settlement.line"))));
        }
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private EvidenceRef ref(String kind) {
        return new EvidenceRef(kind, uuid());
    }

    public List<PersonId> people() {
        return people.stream().map(Facts.Person::person).toList();
    }

    /** The tables that sources give. */
    public Map<String, InputTable> tables() {
        var tables = new TreeMap<String, InputTable>();
        for (var table : List.of(
                Facts.people(people),
                Facts.visits(visits),
                Facts.outcomes(outcomes),
                Facts.stays(stays),
                Facts.gates(gates))) {
            tables.put(table.name(), table);
        }
        return tables;
    }

    /** What the source of that name says about a month: visits and gates are of their own month only. */
    public InputTable about(String name, DateRange days) {
        if (days.equals(month)) {
            return tables().get(name);
        }
        return switch (name) {
            case "visits" -> Facts.visits(List.of());
            case "gates" -> Facts.gates(List.of());
            default -> tables().get(name);
        };
    }

    /** The same, with a visit of an hour on the last day to the first person whose support is under way. */
    public GeneratedMonth withOneMoreVisit() {
        var first = people.stream()
                .filter(person -> person.endedOn().isEmpty() && person.from().isBefore(month.from()))
                .findFirst()
                .orElseThrow();
        visits.add(new Facts.Visit(
                first.person(), month.lastDay(), ref("visits.visit"), "completed", 1, 60, 60, List.of()));
        return this;
    }

    /** The same facts, gathered in another order. */
    public GeneratedMonth shuffled(long seed) {
        var other = new Random(seed);
        List.of(people, visits, outcomes, stays, gates, carried).forEach(facts -> Collections.shuffle(facts, other));
        return this;
    }

    public MonthTables month() {
        return month(Parties.usual());
    }

    public MonthTables month(RewardTerms terms) {
        var tables = new ArrayList<>(tables().values());
        tables.add(Facts.carried(carried));
        return MonthTables.of(month, 1, "0".repeat(64), AMonth.sheet(terms), tables);
    }

    public CalculatedStatement settle() {
        return Calculation.run(AMonth.CONTRACT, month(), List.of());
    }
}
