package care.mainstay.edge.imports;

import static care.mainstay.edge.imports.ImportingWorld.COMMISSIONER;
import static care.mainstay.edge.imports.ImportingWorld.MANAGER;
import static care.mainstay.edge.imports.ImportingWorld.attempt;
import static care.mainstay.edge.imports.ImportingWorld.bring;
import static care.mainstay.edge.imports.ImportingWorld.file;
import static care.mainstay.edge.imports.ImportingWorld.guessed;
import static care.mainstay.edge.imports.ImportingWorld.rejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import care.mainstay.MainstayTest;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.referrals.EndReason;
import care.mainstay.care.referrals.Referral;
import care.mainstay.care.referrals.ReferralState;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.care.reviews.Confirmation;
import care.mainstay.care.reviews.Reviews;
import care.mainstay.care.safety.Safety;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.NhsNumber;
import care.mainstay.people.persons.Persons;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** The rest of what a payment may depend on, from files: each row taken once, or refused with its reason. */
@MainstayTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EvidenceFilesTest {

    private static final String PEGGY = "943 476 5919";
    private static final String TED = "9434765870";

    @Autowired
    private InstantSource clock;

    @Autowired
    private Callers callers;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Users users;

    @Autowired
    private Imports imports;

    @Autowired
    private Persons persons;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Safety safety;

    @BeforeEach
    void twoPeopleReferred() {
        ImportingWorld.register(callers, organisations, users);
        take(
                COMMISSIONER,
                ImportKind.PEOPLE,
                "id,first name,surname,nhs number\nC1,Margaret,Hale," + PEGGY + "\nC2,Ted,Moss," + TED + "\n");
        take(
                COMMISSIONER,
                ImportKind.REFERRALS,
                "id,person,provider,hours,start date,reason,outcome,date sent\n"
                        + "R1,C1,Brook Homecare,7,1/10/2024,Came home.,I make my own breakfast.,20/9/2024\n"
                        + "R2,C2,Brook Homecare,5,1/10/2024,Came home.,I go to choir.,20/9/2024\n");
    }

    @Test
    @Order(1)
    void supportThatCannotBeIsRefusedWithItsReason() {
        var wrong = file(
                "s.csv",
                SUPPORT + "S1,999 000 0018,23/9/2024,25/9/2024,Mona,x,y,a,,,,,,\n"
                        + "S2," + PEGGY + ",23/9/2024,25/9/2024,Mona,x,y,a,,,,20/9/2024,,\n"
                        + "S3," + PEGGY + ",23/9/2024,25/9/2024,Mona,x,y,\"a, x\",,,,1/10/2024,,\n"
                        + "S4," + PEGGY + ",23/9/2024,25/9/2024,Mona,x,y,a,,,,1/10/2024,1/11/2024,\n"
                        + "S5," + PEGGY + ",1/9/2024,25/9/2024,Mona,x,y,a,,,,1/10/2024,,\n"
                        + "S6," + PEGGY + ",23/9/2024,25/9/2024,Mona,x,y,a,w,,,1/10/2024,1/9/2024,moved-away\n"
                        + "S7," + PEGGY + ",23/9/2024,25/9/2024,Mona,x,y,a,w,,,1/10/2199,,\n"
                        + "S8," + PEGGY + ",23/9/2024,25/9/2024,Mona,x,y,a,,b,,1/10/2024,,\n");

        var tried = attempt(imports, callers, MANAGER, wrong, guessed(ImportKind.SUPPORT, "Roster"));
        var run = bring(imports, callers, MANAGER, wrong, guessed(ImportKind.SUPPORT, "Roster"));

        assertThat(rejected(imports, callers, MANAGER, run))
                .extracting(RejectedRow::line, RejectedRow::code)
                .containsExactly(
                        tuple(2L, "imports.no-referral"),
                        tuple(3L, "imports.started-before-assessed"),
                        tuple(4L, "imports.not-a-letter"),
                        tuple(5L, "imports.end-incomplete"),
                        tuple(6L, "referrals.step-before-the-last"),
                        tuple(7L, "referrals.step-before-the-last"),
                        tuple(8L, "referrals.step-in-the-future"),
                        tuple(9L, "referrals.need-a-words-missing"));
        assertThat(rejected(imports, callers, MANAGER, tried))
                .as("a trial is the rules")
                .isEqualTo(rejected(imports, callers, MANAGER, run));
        var peggy = referral(PEGGY);
        assertThat(peggy.state()).as("never half-taken").isEqualTo(ReferralState.OFFERED);
        assertThat(as(MANAGER, () -> referrals.assessments(peggy.person()))).isEmpty();
    }

    @Test
    @Order(3)
    void supportThatWasTakenBeforeIsNeitherTakenTwiceNorOnOtherDays() {
        var text = SUPPORT + "S9," + PEGGY + ",23/9/2024,25/9/2024,Mona,x,y,\"a\",w,,,1/10/2024,,\n";
        assertThat(codes(MANAGER, ImportKind.SUPPORT, text)).containsExactly("imports.support-twice");
        assertThat(codes(MANAGER, ImportKind.SUPPORT, "Care plans", text.replace("1/10/2024", "2/10/2024")))
                .containsExactly("referrals.step-on-another-day");
        assertThat(referral(PEGGY).startedOn()).contains(LocalDate.of(2024, 10, 1));
    }

    @Test
    @Order(2)
    void supportIsTakenOnAssessedStartedAndEndedOnTheDaysOfTheFile() {
        var text = SUPPORT + "S1," + PEGGY + ",23/9/2024,25/9/2024,Mona Jerome,Knows her kitchen,Being at home,"
                + "\"a, b\",Cannot lift the kettle,b,Skips meals,1/10/2024,,\n"
                + "S2," + TED
                + ",23/9/2024,25/9/2024,Mona Jerome,Sings,His choir,\"b c\",Needs a hand,,,1/10/2024,1/11/2024,moved-away\n";
        var trial = callers.as(MANAGER.caller(), () -> referrals.inbox(Set.of(ReferralState.OFFERED)));
        assertThat(attempt(imports, callers, MANAGER, file("s.csv", text), guessed(ImportKind.SUPPORT, "Roster"))
                        .taken())
                .isEqualTo(2);
        assertThat(callers.as(MANAGER.caller(), () -> referrals.inbox(Set.of(ReferralState.OFFERED))))
                .as("a trial keeps nothing")
                .hasSameSizeAs(trial);

        assertThat(take(MANAGER, ImportKind.SUPPORT, text).taken()).isEqualTo(2);

        var peggy = referral(PEGGY);
        assertThat(peggy.state()).isEqualTo(ReferralState.ACTIVE);
        assertThat(peggy.startedOn()).contains(LocalDate.of(2024, 10, 1));
        assertThat(as(MANAGER, () -> referrals.assessments(peggy.person())))
                .singleElement()
                .satisfies(assessment -> {
                    assertThat(assessment.findings().assessedOn()).isEqualTo(LocalDate.of(2024, 9, 25));
                    assertThat(assessment.findings().eligibleNeeds()).hasSize(2);
                });
        assertThat(referral(TED))
                .extracting(
                        Referral::state,
                        one -> one.endedOn().orElseThrow(),
                        one -> one.endReason().orElseThrow())
                .containsExactly(ReferralState.ENDED, LocalDate.of(2024, 11, 1), EndReason.MOVED_AWAY);
        var again = bring(imports, callers, MANAGER, file("s.csv", text), guessed(ImportKind.SUPPORT, "Roster"));
        assertThat(again.taken()).isZero();
        assertThat(again.unchanged()).isEqualTo(2);
    }

    @Test
    @Order(4)
    void answersConfirmationsStaysAndIncidentsAreTakenOnceAndRefusedWithReasons() {
        take(
                MANAGER,
                ImportKind.OUTCOMES,
                "id,person,goal,success looks like,goal type,goal area,scale,starting score,target score,start date,"
                        + "due date,review date,agreed on,agreed by\nG1," + PEGGY
                        + ",I make my own breakfast,She makes toast,improve,independence,independence-ladder,1,3,"
                        + "1/10/2024,31/12/2024,12/11/2024,1/10/2024,Margaret Hale\n");
        var outcome = as(MANAGER, () -> outcomes.forPerson(person(PEGGY)).get(0));

        var answers = "id,outcome,who,answer,on\nA1," + outcome.id() + ",council,agree,5/10/2024\n";
        assertThat(takenTwice(COMMISSIONER, ImportKind.ANSWERS, answers)).isOne();
        assertThat(as(MANAGER, () -> outcomes.find(outcome.id()))
                        .flatMap(found -> found.agreement().agreedForPaymentOn()))
                .contains(LocalDate.of(2024, 10, 5));
        assertThat(as(MANAGER, () -> outcomes.find(outcome.id(), Instant.parse("2024-11-05T00:00:00Z"))))
                .as("nothing was known here at a cut-off before the files came")
                .isEmpty();
        assertThat(codes(
                        COMMISSIONER,
                        ImportKind.ANSWERS,
                        "id,outcome,who,answer,on\n"
                                + "A3," + PEGGY + ": I make my own supper,council,agree,5/10/2024\n"
                                + "A4,999 000 0018: I make my own breakfast,council,agree,5/10/2024\n"))
                .as("words that are no outcome of theirs, or somebody who is not known")
                .containsExactly("imports.unknown-outcomes", "imports.unknown-outcomes");
        assertThat(codes(
                        COMMISSIONER,
                        ImportKind.ANSWERS,
                        answers.replace("A1", "A2").replace("2024", "2199")))
                .containsExactly("outcomes.answered-in-the-future");

        assertThat(codes(
                        MANAGER,
                        ImportKind.OUTCOMES,
                        "id,person,goal,goal type,goal area,scale,target score,start date,due date,review date,goal met on\n"
                                + "G2," + PEGGY + ",I walk to the shop,improve,independence,independence-ladder,3,"
                                + "1/10/2024,31/12/2024,12/11/2024,31/10/2024\n"))
                .containsExactly("imports.completed-not-agreed");
        confirmations(outcome);
        var stays = "id,person,admission date,discharge date,hospital,reason\n" + "H1," + PEGGY
                + ",8/10/2024,11/10/2024,Infirmary,A fall\n";
        assertThat(takenTwice(MANAGER, ImportKind.STAYS, stays)).isOne();
        assertThat(codes(
                        MANAGER,
                        ImportKind.STAYS,
                        "id,person,admission date,discharge date\nH2," + PEGGY
                                + ",12/10/2024,11/10/2024\nH3,nobody,1/10/2024,\n"))
                .containsExactly("safety.discharged-before-admitted", "imports.unknown-people");
        var october = new DateRange(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 11, 1));
        assertThat(as(MANAGER, () -> safety.stays(person(PEGGY), october))).hasSize(1);

        var incidents = "id,person,type,category,level of harm,incident date,incident time,reported,description\n"
                + "I1," + PEGGY + ",incident,fall,low,8/10/2024,07:50,8/10/2024 08:20,She slipped by the sink\n";
        assertThat(takenTwice(MANAGER, ImportKind.INCIDENTS, incidents)).isOne();
        assertThat(codes(
                        MANAGER,
                        ImportKind.INCIDENTS,
                        incidents.replace("I1,", "I2,").replace("8/10/2024 08:20", "7/10/2024 08:20")))
                .containsExactly("safety.in-the-future");
        assertThat(as(MANAGER, () -> safety.forPerson(person(PEGGY), october)))
                .singleElement()
                .satisfies(incident -> {
                    assertThat(incident.isLate())
                            .as("a provider’s own word does not make it early")
                            .isTrue();
                    assertThat(incident.toldReported()).contains(Instant.parse("2024-10-08T07:20:00Z"));
                });
        assertThat(takenTwice(COMMISSIONER, ImportKind.INCIDENTS, incidents)).isOne();
        assertThat(as(COMMISSIONER, () -> safety.forPerson(person(PEGGY), october)))
                .filteredOn(incident -> incident.keeper().equals(ImportingWorld.COUNCIL.id()))
                .singleElement()
                .satisfies(incident -> assertThat(incident.isLate()).isFalse());
    }

    private void confirmations(Outcome outcome) {
        var heading = "id,outcome,answer,on,asked by,interviewer,decided by,comment\n";
        var text = heading + "F1," + outcome.id() + ",yes,20/11/2024,council,Cora Mission,Margaret Hale,I do now\n";
        assertThat(takenTwice(COMMISSIONER, ImportKind.CONFIRMATIONS, text)).isOne();
        assertThat(codes(
                        COMMISSIONER,
                        ImportKind.CONFIRMATIONS,
                        heading + "F2," + outcome.id() + ",yes,20/11/2024,provider,Mona Jerome,Margaret Hale,\n"
                                + "F3,G99,yes,20/11/2024,council,Cora Mission,Margaret Hale,\n"
                                + "F4," + outcome.id() + ",perhaps,20/11/2024,council,Cora Mission,Margaret Hale,\n"))
                .containsExactlyInAnyOrder(
                        "reviews.collected-by-somebody-else", "imports.unknown-outcomes", "imports.not-a-choice");
        var known = as(MANAGER, () -> reviews.confirmations(Set.of(outcome.id()), clock.instant()));
        assertThat(known.get(outcome.id()))
                .extracting(Confirmation::answer, Confirmation::words)
                .containsExactly(tuple(Confirmation.Answer.YES, "I do now"));
    }

    private static final String SUPPORT = "id,person,date accepted,assessment date,assessed by,can do,"
            + "what matters to me,needs,need description,wellbeing,impact,support start,support end,leaving reason\n";

    private long takenTwice(User who, ImportKind kind, String text) {
        var first = take(who, kind, text);
        var again = bring(imports, callers, who, file(kind + ".csv", text), guessed(kind, "Roster"));
        assertThat(again.taken()).as(kind + " again").isZero();
        assertThat(again.unchanged()).isEqualTo(first.taken());
        return first.taken();
    }

    private ImportRun take(User who, ImportKind kind, String text) {
        var run = bring(imports, callers, who, file(kind + ".csv", text), guessed(kind, "Roster"));
        assertThat(rejected(imports, callers, who, run)).as(kind.toString()).isEmpty();
        return run;
    }

    private List<String> codes(User who, ImportKind kind, String text) {
        return codes(who, kind, "Roster", text);
    }

    private List<String> codes(User who, ImportKind kind, String system, String text) {
        var run = bring(imports, callers, who, file(kind + ".csv", text), guessed(kind, system));
        return rejected(imports, callers, who, run).stream()
                .map(RejectedRow::code)
                .toList();
    }

    private Referral referral(String nhsNumber) {
        return as(COMMISSIONER, () -> referrals.forPerson(person(nhsNumber)).get(0));
    }

    private PersonId person(String nhsNumber) {
        return persons.findByNhsNumber(NhsNumber.parse(nhsNumber)).orElseThrow();
    }

    private <T> T as(User who, Supplier<T> work) {
        return callers.as(who.caller(), work);
    }
}
