package care.mainstay.edge.imports;

import static care.mainstay.edge.imports.ImportingWorld.COMMISSIONER;
import static care.mainstay.edge.imports.ImportingWorld.MANAGER;
import static care.mainstay.edge.imports.ImportingWorld.OTHER_MANAGER;
import static care.mainstay.edge.imports.ImportingWorld.attempt;
import static care.mainstay.edge.imports.ImportingWorld.bring;
import static care.mainstay.edge.imports.ImportingWorld.file;
import static care.mainstay.edge.imports.ImportingWorld.guessed;
import static care.mainstay.edge.imports.ImportingWorld.rejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.mainstay.MainstayTest;
import care.mainstay.care.referrals.BroughtReferrals;
import care.mainstay.care.referrals.FundingRoute;
import care.mainstay.care.referrals.NewReferral;
import care.mainstay.care.referrals.OutcomeIntent;
import care.mainstay.care.referrals.ReferralState;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.care.referrals.WhenAndWhy;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.NhsNumber;
import care.mainstay.people.persons.Persons;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

@MainstayTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PeopleAndReferralsTest {

    private static final String PEOPLE = """
            Service User ID,Service User Name,DOB,NHS No,Address,Post Code
            C1,"HALE, Margaret",03/05/1931,943 476 5919,"12 Mill Lane, Easton",wm42qf
            C2,Mr Tom Achebe,14/11/1940,,3 High Street,WM1 1AA
            C3,Ann Mary Lee,31/02/1938,,,
            C4,Zoë O’Brien,1/1/1950,943 476 5918,,
            C5,Margaret Hale,03/05/1931,9434765919,,
            C6,Jo Field,03/05/31,,,
            """;

    private final Imports imports;
    private final Callers callers;
    private final Organisations organisations;
    private final Users users;
    private final Persons persons;
    private final Referrals referrals;
    private final BroughtReferrals brought;

    @Autowired
    PeopleAndReferralsTest(
            Imports imports,
            Callers callers,
            Organisations organisations,
            Users users,
            Persons persons,
            Referrals referrals,
            BroughtReferrals brought) {
        this.imports = imports;
        this.callers = callers;
        this.organisations = organisations;
        this.users = users;
        this.persons = persons;
        this.referrals = referrals;
        this.brought = brought;
    }

    @BeforeEach
    void register() {
        ImportingWorld.register(callers, organisations, users);
    }

    @Test
    @Order(1)
    void aDryRunTellsEverythingAndKeepsNothing() {
        var run =
                attempt(imports, callers, COMMISSIONER, file("people.csv", PEOPLE), guessed(ImportKind.PEOPLE, "LAS"));

        assertThat(run.state()).isEqualTo(ImportRun.State.FINISHED);
        assertThat(run.rows()).isEqualTo(6);
        assertThat(run.taken()).isEqualTo(2);
        assertThat(run.rejected()).isEqualTo(4);
        assertThat(callers.as(COMMISSIONER.caller(), () -> persons.all(10))).isEmpty();
        assertThat(rejected(imports, callers, COMMISSIONER, run)).hasSize(4);
    }

    @Test
    @Order(2)
    void everyRowIsTakenOrRefusedWithItsLineAndReason() {
        var run = bring(imports, callers, COMMISSIONER, file("people.csv", PEOPLE), guessed(ImportKind.PEOPLE, "LAS"));

        assertThat(run.taken()).isEqualTo(2);
        var rejected = rejected(imports, callers, COMMISSIONER, run);
        assertThat(rejected).extracting(RejectedRow::line).containsExactly(4L, 5L, 6L, 7L);
        assertThat(rejected.get(0).words()).contains("31/02/1938").contains("which part of “Ann Mary Lee”");
        assertThat(rejected.get(1).code()).isEqualTo("persons.nhs-number-mistyped");
        assertThat(rejected.get(1).raw()).startsWith("C4,Zoë O’Brien");
        assertThat(rejected.get(2).code()).isEqualTo("imports.person-twice");
        assertThat(rejected.get(2).words()).contains("C1").contains("C5");
        assertThat(rejected.get(3).code()).isEqualTo("imports.birth-year-unclear");
        assertThat(rejected).allSatisfy(row -> assertThat(row.whatToDo()).isNotBlank());
        var everybody = callers.as(COMMISSIONER.caller(), () -> persons.all(10));
        assertThat(everybody).hasSize(2);
        assertThat(everybody.get(1).details().fullName()).isEqualTo("Margaret Hale");
        assertThat(everybody.get(1).details().address().all()).containsExactly("12 Mill Lane", "Easton", "WM4 2QF");
        assertThat(everybody.get(1).details().bornOn()).contains(LocalDate.of(1931, 5, 3));
    }

    @Test
    @Order(3)
    void theSameFileAgainChangesNothing() {
        var run = bring(imports, callers, COMMISSIONER, file("people.csv", PEOPLE), guessed(ImportKind.PEOPLE, "LAS"));

        assertThat(run.taken()).isZero();
        assertThat(run.unchanged()).isEqualTo(2);
        assertThat(callers.as(COMMISSIONER.caller(), () -> persons.all(10))).hasSize(2);
    }

    @Test
    @Order(4)
    void aRowThatChangedSinceIsNeverOverwritten() {
        var changed = PEOPLE.replace("3 High Street", "4 High Street");

        var run = bring(imports, callers, COMMISSIONER, file("people.csv", changed), guessed(ImportKind.PEOPLE, "LAS"));

        assertThat(rejected(imports, callers, COMMISSIONER, run)).anySatisfy(row -> {
            assertThat(row.code()).isEqualTo("imports.changed-since");
            assertThat(row.line()).isEqualTo(3);
        });
    }

    @Test
    @Order(5)
    void anNhsNumberThatIsOnSomebodyElsesRecordIsRefusedAndTheSamePersonIsRecognised() {
        var again = "id,first name,surname,nhs number,address\nX1,Peter,Stone,9434765919,\n"
                + "X2,Margaret,Hale,9434765919,7 New Road\n";

        var run = bring(imports, callers, COMMISSIONER, file("more.csv", again), guessed(ImportKind.PEOPLE, "Other"));

        assertThat(run.unchanged()).isEqualTo(1);
        assertThat(run.words())
                .as("what was left as it was is told")
                .contains("another address")
                .contains("line 3.");
        assertThat(rejected(imports, callers, COMMISSIONER, run).get(0).code())
                .isEqualTo("imports.nhs-number-of-somebody-else");
        var elsewhere =
                bring(imports, callers, OTHER_MANAGER, file("more.csv", again), guessed(ImportKind.PEOPLE, "Other"));
        assertThat(rejected(imports, callers, OTHER_MANAGER, elsewhere))
                .as("the words of the page, which do not tell who is here")
                .extracting(RejectedRow::code)
                .containsOnly("persons.nhs-number-in-use");
    }

    @Test
    @Order(6)
    void anotherOrganisationSeesNeitherPeopleNorRuns() {
        assertThat(callers.as(MANAGER.caller(), () -> persons.all(10))).isEmpty();
        assertThat(callers.as(MANAGER.caller(), () -> imports.runs(10))).isEmpty();
        assertThat(callers.as(COMMISSIONER.caller(), () -> imports.runs(10))).isNotEmpty();
    }

    @Test
    @Order(6)
    void aTrialOfReferralsRefusesWhatTheRulesRefuseAndKeepsNothing() {
        var file = """
                Referral No;Client Ref;Provider;Weekly Hours;Required From;Reason for referral;Desired outcome;Date Sent
                R1;C1;Brook Homecare;7;01/11/2026;Fell.;I feel safe.;20/10/2026
                R1;C1;Brook Homecare;9;01/11/2026;Fell.;I feel safe.;20/10/2026
                R2;C2;Brook Homecare;7;01/11/2026;Fell.;I feel safe.;20/10/2199
                """;

        var tried = attempt(imports, callers, COMMISSIONER, file("r.csv", file), guessed(ImportKind.REFERRALS, "LAS"));

        assertThat(tried.taken()).isEqualTo(1);
        assertThat(rejected(imports, callers, COMMISSIONER, tried))
                .extracting(RejectedRow::code)
                .containsExactly("imports.changed-since", "referrals.step-in-the-future");
        assertThat(callers.as(COMMISSIONER.caller(), () -> referrals.inbox(EnumSet.allOf(ReferralState.class))))
                .isEmpty();
    }

    @Test
    @Order(6)
    void noDraftIsLeftOfAReferralThatCouldNotBeSent() {
        var asked = new NewReferral.Request(
                FundingRoute.COUNCIL_COMMISSIONED,
                BigDecimal.TEN,
                LocalDate.of(2026, 11, 1),
                "Fell.",
                List.of(new OutcomeIntent(
                        "I feel safe.", OutcomeIntent.Domain.SAFETY, OutcomeIntent.Kind.REDUCE_A_RISK)));
        callers.as(COMMISSIONER.caller(), () -> {
            var referral =
                    new NewReferral(Optional.empty(), persons.all(1).get(0).id(), asked);
            assertThatThrownBy(() ->
                            brought.refer(referral, ImportingWorld.COUNCIL.id(), WhenAndWhy.at(Instant.EPOCH), false))
                    .isInstanceOf(Refused.class);
            assertThat(referrals.inbox(EnumSet.allOf(ReferralState.class))).isEmpty();
        });
    }

    @Test
    @Order(7)
    void aReferralIsSentToTheProviderItNamesAndOnlyThatProviderSeesThePerson() {
        var file = """
                Referral No;Client Ref;Provider;Weekly Hours;Required From;Reason for referral;Desired outcome;Date Sent
                R1;C1;Brook Homecare;10,5;01/11/2026;Came home from hospital.;I make my own breakfast.;20/10/2026
                R2;C9;Brook Homecare;7;01/11/2026;Fell.;I feel safe.;20/10/2026
                R3;C2;Nobody Ltd;7;01/11/2026;Fell.;I feel safe.;20/10/2026
                """.replace("10,5", "10.5");

        var run = bring(imports, callers, COMMISSIONER, file("r.csv", file), guessed(ImportKind.REFERRALS, "LAS"));

        assertThat(run.taken()).isEqualTo(1);
        assertThat(rejected(imports, callers, COMMISSIONER, run))
                .extracting(RejectedRow::code)
                .containsExactly("imports.unknown-people", "imports.unknown-provider");
        assertThat(callers.as(MANAGER.caller(), () -> referrals.inbox(EnumSet.of(ReferralState.OFFERED))))
                .hasSize(1);
        var number = new NhsNumber("9434765919");
        assertThat(callers.as(MANAGER.caller(), () -> persons.findByNhsNumber(number)))
                .isPresent();
        assertThat(callers.as(OTHER_MANAGER.caller(), () -> persons.findByNhsNumber(number)))
                .isEmpty();
        assertThat(bring(imports, callers, COMMISSIONER, file("r.csv", file), guessed(ImportKind.REFERRALS, "LAS"))
                        .unchanged())
                .isEqualTo(1);
    }

    @Test
    @Order(8)
    void aFileWhoseDatesCanBeReadBothWaysIsNotReadUntilSomebodySays() {
        var unclear = "id,first name,surname,dob\nU1,Una,Clear,03/04/1931\n";
        var undecided = new Mapping(
                "",
                ImportKind.PEOPLE,
                "LAS",
                java.util.Map.of(),
                java.util.Map.of(),
                java.util.Map.of(),
                Optional.empty());

        var refused = catchThrowableOfType(
                Refused.class, () -> bring(imports, callers, COMMISSIONER, file("u.csv", unclear), undecided));

        assertThat(refused.code()).isEqualTo("imports.date-order-unknown");
        assertThat(bring(
                                imports,
                                callers,
                                COMMISSIONER,
                                file("u.csv", unclear),
                                undecided.withDates(DateOrder.DAY_FIRST))
                        .taken())
                .isEqualTo(1);
    }

    @Test
    @Order(9)
    void aMissingHeadingIsNamedWithThoseThatAreThere() {
        var refused = catchThrowableOfType(
                Refused.class,
                () -> bring(
                        imports,
                        callers,
                        COMMISSIONER,
                        file("u.csv", "Client,Name\nU1,Una Clear\n"),
                        guessed(ImportKind.REFERRALS, "LAS")));

        assertThat(refused.problems()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("imports.column-missing");
            assertThat(problem.whatToDo()).contains("Client, Name");
        });
    }

    @Test
    @Order(10)
    void careWorkersAreBroughtByTheirEmployer() {
        var file = "Employee ID\tEmployee Name\tStart Date\tContract Type\tContracted Hours\n"
                + "E1\tAma Mensah\t01/03/2024\tPermanent\t30\nE2\tJoe Blunt\t15/09/2025\tZero Hours\t\n";

        var run = bring(imports, callers, MANAGER, file("staff.txt", file), guessed(ImportKind.CARERS, "Roster"));

        assertThat(run.taken()).isEqualTo(2);
        assertThat(run.rejected()).isZero();
    }
}
