package care.mainstay.money.settlement.internal.calculation;

import static care.mainstay.money.settlement.internal.calculation.AMonth.november;
import static care.mainstay.money.settlement.internal.calculation.AMonth.october;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.Parties;
import care.mainstay.money.settlement.Account;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Everything that goes wrong in one month, against {@code money/untidy-month.md}, which was worked by hand. */
class UntidyMonthTest {

    private static final List<String> NAMES =
            List.of("Ada", "Ben", "Cy", "Di", "Eve", "Fay", "Gus", "Hal", "Ivy", "Jo", "Kit");

    private static final PersonId ADA = person("Ada");
    private static final PersonId BEN = person("Ben");
    private static final PersonId CY = person("Cy");
    private static final PersonId DI = person("Di");
    private static final PersonId EVE = person("Eve");
    private static final PersonId FAY = person("Fay");
    private static final PersonId GUS = person("Gus");
    private static final PersonId HAL = person("Hal");
    private static final PersonId IVY = person("Ivy");
    private static final PersonId JO = person("Jo");
    private static final PersonId KIT = person("Kit");

    private static PersonId person(String name) {
        return new PersonId(new java.util.UUID(1, NAMES.indexOf(name) + 1));
    }

    /** The first, or second, outcome of a person. */
    private static OutcomeId outcome(PersonId person, int number) {
        return new OutcomeId(new java.util.UUID(2, 10 * person.value().getLeastSignificantBits() + number));
    }

    private static AnOutcome improving(PersonId person) {
        return AnOutcome.of(person, outcome(person, 1));
    }

    private static AnOutcome inOrder(PersonId person) {
        return improving(person).achievedAndHeldFor(7).confirmedBy("family");
    }

    private static AMonth untidy() {
        var month = november()
                .under(Parties.usual(new BigDecimal("37.20")))
                .lookingBackAt(octoberOfEve())
                .with(ADA)
                .hours(ADA, 10)
                .outcome(inOrder(ADA))
                .carrying(ADA, outcome(ADA, 1), AMonth.october(1), "36.00")
                .whoseSupportEnded(BEN, november(12), "died")
                .hours(BEN, 8)
                .visit(BEN, november(12), "cancelled", 60, 0)
                .visit(BEN, november(13), "cancelled", 60, 0)
                .visit(BEN, november(14), "cancelled", 60, 0)
                .outcome(improving(BEN).achievedAndHeldFor(2).confirmedBy("person"))
                .outcome(AnOutcome.of(BEN, outcome(BEN, 2)).in("social-contact"))
                .with(CY)
                .stay(CY, november(5), november(24))
                .outcome(improving(CY))
                .with(DI, AMonth.october(20))
                .hours(DI, 12)
                .outcome(improving(DI).agreedOn(november(16)))
                .with(EVE)
                .hours(EVE, 5)
                .outcome(inOrder(EVE))
                .carrying(EVE, outcome(EVE, 1), AMonth.october(1), "36.00")
                .with(FAY)
                .hours(FAY, 6)
                .outcome(inOrder(FAY).overriddenBy("other").contribution("0.5"))
                .whoseSupportEnded(GUS, november(20), "handed-back")
                .hours(GUS, 7)
                .outcome(improving(GUS))
                .with(HAL)
                .hours(HAL, 4)
                .outcome(inOrder(HAL))
                .gate(HAL, "avoidable-harm", november(10))
                .with(IVY)
                .hours(IVY, 9)
                .outcome(improving(IVY).endedOn(november(10)).feasibility("within-influence"))
                .with(JO)
                .hours(JO, 3)
                .outcome(improving(JO))
                .carrying(JO, outcome(JO, 1), LocalDate.of(2025, 11, 1), "7.00")
                .with(KIT)
                .visit(KIT, november(2), "partly-double-handed", 2, 60, List.of(34, 10))
                .visit(KIT, november(3), "no-answer", 30, 0)
                .visit(KIT, november(4), "missed", 30, 0)
                .visit(KIT, november(5), "declined-by-person", 45, 0)
                .visit(KIT, november(6), "cancelled", 30, 0)
                .visit(KIT, november(7), "completed", 45, 60)
                .outcome(improving(KIT).unfunded());
        for (int day = 1; day <= 30; day++) {
            boolean away = day >= 5 && day <= 24;
            month.visit(CY, november(day), away ? "cancelled" : "completed", 60, away ? 0 : 60);
        }
        return month;
    }

    /** Ten hours were posted for October, while the outcome still waited; an eleventh was written down in November. */
    private static AMonth octoberOfEve() {
        var posted = october()
                .with(EVE)
                .outcome(improving(EVE).achievedAndHeldFor(3).confirmedBy("family"))
                .hours(EVE, 10)
                .settle();
        return october().with(EVE).outcome(inOrder(EVE)).hours(EVE, 11).posted(posted);
    }

    @Test
    void everyPoundIsAsWorkedByHand() {
        var lines = untidy().settle().lines().stream()
                .map(line -> String.join(
                        " | ",
                        NAMES.get((int) line.person().orElseThrow().value().getLeastSignificantBits() - 1),
                        line.kind().code(),
                        line.reason().code(),
                        line.to(Account.DUE).inPounds().toPlainString(),
                        line.to(Account.HELD).inPounds().toPlainString()))
                .toList();

        assertThat(lines).containsExactlyInAnyOrderElementsOf(workedByHand());
        assertThat(untidy().settle().total().inPounds()).isEqualByComparingTo("3140.42");
    }

    @Test
    void aStatusThatAReviewSetByHandIsToldOnTheLine() {
        assertThat(untidy().settle().lines())
                .filteredOn(line -> line.person().orElseThrow().equals(FAY)
                        && line.reason().code().equals("achieved-and-held"))
                .singleElement()
                .extracting(CalculatedLine::words)
                .isEqualTo("Achieved, held for 7 weeks and confirmed, as a review that is not the provider’s decided");
    }

    private static List<String> workedByHand() {
        var rows = new ArrayList<String>();
        for (var row :
                table().lines().filter(line -> line.startsWith("| ")).skip(1).toList()) {
            var cells = row.split("\\|");
            rows.add(String.join(
                    " | ", cells[1].strip(), cells[4].strip(), cells[5].strip(), cells[6].strip(), cells[7].strip()));
        }
        return rows;
    }

    private static String table() {
        try (var file = Objects.requireNonNull(UntidyMonthTest.class.getResourceAsStream("/money/untidy-month.md"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
