package care.mainstay.edge.imports;

import static care.mainstay.edge.imports.ImportingWorld.COMMISSIONER;
import static care.mainstay.edge.imports.ImportingWorld.MANAGER;
import static care.mainstay.edge.imports.ImportingWorld.bring;
import static care.mainstay.edge.imports.ImportingWorld.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.referrals.ReferralState;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.care.referrals.WhenAndWhy;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.people.persons.Persons;
import care.mainstay.people.workforce.Absence;
import care.mainstay.people.workforce.AbsenceKind;
import care.mainstay.people.workforce.Carer;
import care.mainstay.people.workforce.Workforce;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** The three sample exports, by their saved mappings, as {@code docs/imports.md} walks through them. */
@MainstayTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SamplesTest {

    private final Imports imports;
    private final Callers callers;
    private final Persons persons;
    private final Outcomes outcomes;
    private final Referrals referrals;
    private final Workforce workforce;

    @Autowired
    SamplesTest(
            Imports imports,
            Callers callers,
            Organisations organisations,
            Users users,
            Persons persons,
            Outcomes outcomes,
            Referrals referrals,
            Workforce workforce) {
        this.imports = imports;
        this.callers = callers;
        this.persons = persons;
        this.outcomes = outcomes;
        this.referrals = referrals;
        this.workforce = workforce;
        ImportingWorld.register(callers, organisations, users);
    }

    @Test
    @Order(1)
    void theCouncilsSampleIsTaken() throws IOException {
        assertThat(take(COMMISSIONER, "care-management/people.txt").taken()).isEqualTo(2);
        assertThat(take(COMMISSIONER, "care-management/orders.txt").taken()).isEqualTo(2);
    }

    @Test
    @Order(2)
    void theRostersSampleIsTakenAndItsPeopleAreThoseTheCouncilReferredWhereTheNhsNumberSaysSo() throws IOException {
        var people = take(MANAGER, "roster/people.csv", "roster/people.mapping.json");

        assertThat(people.taken()).isEqualTo(3);
        assertThat(people.unchanged()).isEqualTo(1);
        assertThat(take(MANAGER, "roster/staff.csv").taken()).isEqualTo(3);
        assertThat(take(MANAGER, "roster/availability.csv").taken()).isEqualTo(3);
        assertThat(take(MANAGER, "roster/leave.csv").taken()).isEqualTo(3);
    }

    @Test
    @Order(3)
    void whoIsAwayAndWhoCanComeIsAsTheRosterSaid() {
        callers.as(MANAGER.caller(), () -> {
            var names = workforce.carers().stream().collect(Collectors.toMap(Carer::name, Carer::id));
            var ama = names.get("Ama Mensah");
            var saturday = LocalDate.of(2024, 10, 5);

            assertThat(workforce.absences(new DateRange(saturday, saturday.plusMonths(1))))
                    .extracting(Absence::kind)
                    .containsExactly(AbsenceKind.SICKNESS, AbsenceKind.LEAVE, AbsenceKind.TRAINING);
            assertThat(workforce.availableOn(saturday).get(ama)).hasSize(1);
            assertThat(workforce.availableOn(saturday.plusWeeks(1)).get(ama)).isEmpty();
            assertThat(workforce.availableOn(saturday.plusDays(2)).get(ama)).hasSize(1);
            assertThat(workforce.availableOn(saturday).get(names.get("Joe Blunt")))
                    .hasSize(2);
            assertThat(workforce.availability(ama, saturday).orElseThrow().mostHours())
                    .contains(new BigDecimal("35"));
        });
    }

    @Test
    @Order(3)
    void nothingIsKeptAboutSomebodyWhoseReferralHasNotBeenAccepted() throws IOException {
        var run = bring(
                imports,
                callers,
                MANAGER,
                ImportFile.of(Path.of("samples/roster/outcomes.csv")),
                saved("roster/outcomes.mapping.json"));

        assertThat(run.taken()).isZero();
        assertThat(rejected(imports, callers, MANAGER, run).get(0).code()).isEqualTo("imports.not-kept");
    }

    @Test
    @Order(4)
    void whatTheProviderTookOnIsUnderWaySinceTheDayItsSystemSays() throws IOException {
        assertThat(take(MANAGER, "roster/support.csv").taken()).isEqualTo(1);

        assertThat(callers.as(MANAGER.caller(), () -> referrals.inbox(EnumSet.of(ReferralState.ACTIVE))))
                .singleElement()
                .satisfies(referral -> assertThat(referral.startedOn()).contains(LocalDate.of(2024, 10, 1)));
    }

    @Test
    @Order(4)
    void goalsBecomeOutcomesFinishedOnTheirDayAndVisitsBecomeEvidenceOfThem() throws IOException {
        callers.as(
                MANAGER.caller(),
                () -> referrals
                        .inbox(EnumSet.of(ReferralState.OFFERED))
                        .forEach(referral ->
                                referrals.accept(referral.id(), WhenAndWhy.at(Instant.parse("2024-09-25T09:00:00Z")))));
        assertThat(take(MANAGER, "roster/outcomes.csv").taken()).isEqualTo(1);
        assertThat(take(MANAGER, "roster/visits.csv").taken()).isEqualTo(56);
        assertThat(take(MANAGER, "call-monitoring/calls.csv").taken()).isEqualTo(14);

        Outcome outcome = callers.as(MANAGER.caller(), () -> {
            var margaret = persons.all(10).stream()
                    .filter(person -> person.details().familyName().equals("Hale"))
                    .findFirst()
                    .orElseThrow();
            return outcomes.forPerson(margaret.id()).get(0);
        });
        assertThat(outcome.lifecycle()).isEqualTo(Lifecycle.COMPLETED);
        assertThat(callers.as(MANAGER.caller(), () -> outcomes.observations(outcome.id())))
                .hasSize(10);
        assertThat(take(MANAGER, "roster/follow-ups.csv").taken()).isEqualTo(2);
        assertThat(take(COMMISSIONER, "care-management/answers.txt").taken()).isEqualTo(1);
        assertThat(take(COMMISSIONER, "care-management/contacts.txt").taken()).isEqualTo(3);
        assertThat(take(COMMISSIONER, "care-management/confirmations.txt").taken())
                .isEqualTo(1);
        assertThat(callers.as(COMMISSIONER.caller(), () -> outcomes.observations(outcome.id())))
                .as("what the provider saw, and what the council did")
                .hasSize(15);
    }

    @Test
    @Order(5)
    void theWholeSampleAgainChangesNothing() throws IOException {
        for (var file : List.of(
                "roster/staff.csv",
                "roster/availability.csv",
                "roster/leave.csv",
                "roster/support.csv",
                "roster/outcomes.csv",
                "roster/visits.csv",
                "roster/follow-ups.csv",
                "call-monitoring/calls.csv")) {
            assertThat(take(MANAGER, file).taken()).as(file).isZero();
        }
        for (var file : List.of("answers.txt", "contacts.txt", "confirmations.txt")) {
            assertThat(take(COMMISSIONER, "care-management/" + file).taken())
                    .as(file)
                    .isZero();
        }
    }

    @Test
    @Order(6)
    void headingsOfTheSamplesAreGuessedAsTheirMappingsSay() throws IOException {
        for (var file : List.of(
                "roster/people.csv",
                "roster/staff.csv",
                "roster/visits.csv",
                "roster/support.csv",
                "roster/outcomes.csv",
                "care-management/people.txt",
                "care-management/orders.txt")) {
            var saved = saved(mappingOf(file));
            var guessed = imports.look(ImportFile.of(Path.of("samples", file)), saved.kind());

            assertThat(guessed.mapping().headings()).as(file).containsAllEntriesOf(saved.headings());
        }
    }

    @Test
    @Order(7)
    void aMappingIsSavedUnderItsNameAndReadBack() throws IOException {
        var mapping = saved("roster/visits.mapping.json");
        callers.as(MANAGER.caller(), () -> imports.save(mapping));

        assertThat(callers.as(MANAGER.caller(), () -> imports.mapping(ImportKind.VISITS, "Roster: visits")))
                .contains(mapping);
        assertThat(imports.fromJson(imports.asJson(mapping))).isEqualTo(mapping);
        assertThat(callers.as(COMMISSIONER.caller(), () -> imports.mappings(ImportKind.VISITS)))
                .isEmpty();
    }

    @Test
    @Order(8)
    void everyColumnStandsInTheDocumentation() throws IOException {
        var page = Path.of("docs/imports.md");
        var written = Files.readString(page);
        var columns = columnsInWords();
        int from = written.indexOf("<!-- columns -->");
        int until = written.indexOf("<!-- end of columns -->");
        if (Boolean.getBoolean("mainstay.docs.update")) {
            written = written.substring(0, from) + "<!-- columns -->\n" + columns + written.substring(until);
            Files.writeString(page, written);
        }

        assertThat(written)
                .as("docs/imports.md; bring it up to date with -Dmainstay.docs.update=true")
                .contains(columns);
    }

    private static String columnsInWords() {
        var text = new StringBuilder();
        for (var kind : ImportKind.values()) {
            text.append("\n### ")
                    .append(kind.title())
                    .append(" (`")
                    .append(kind.code())
                    .append("`)\n\n")
                    .append(kind.words())
                    .append("\n\n| column | must be there | what | as | also found under |\n|---|---|---|---|---|\n");
            for (var column : kind.columns()) {
                text.append("| `")
                        .append(column.name())
                        .append("` | ")
                        .append(column.required() ? "yes" : "")
                        .append(" | ")
                        .append(column.words())
                        .append(" | ")
                        .append(column.shape().words())
                        .append(" | ")
                        .append(String.join(", ", column.knownAs()))
                        .append(" |\n");
            }
        }
        return text.append('\n').toString();
    }

    private ImportRun take(User who, String file) throws IOException {
        return take(who, file, mappingOf(file));
    }

    private ImportRun take(User who, String file, String mapping) throws IOException {
        var run = bring(imports, callers, who, ImportFile.of(Path.of("samples", file)), saved(mapping));
        assertThat(rejected(imports, callers, who, run)).as(file).isEmpty();
        return run;
    }

    private Mapping saved(String mapping) throws IOException {
        return imports.fromJson(Files.readString(Path.of("samples", mapping)));
    }

    private static String mappingOf(String file) {
        return file.replaceAll("\\.(csv|txt)$", ".mapping.json");
    }
}
