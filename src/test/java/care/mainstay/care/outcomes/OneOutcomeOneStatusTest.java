package care.mainstay.care.outcomes;

import static care.mainstay.care.outcomes.Breakfast.seen;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.foundation.identity.AccessGrants;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Purpose;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.people.persons.DecidedBy;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Where an outcome stands does not depend on who asks: a carer and an inspector, to whom only the provider opened its
 * records, are told the same as the household and the council, and none of the words that those keep to themselves.
 */
@MainstayTest
class OneOutcomeOneStatusTest {

    private static final String HER_OWN_WORDS = "I carry it to the table, and I am proud of it";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Organisations organisations;

    @Autowired
    private AccessGrants grants;

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private InstantSource clock;

    @Autowired
    private IdSource ids;

    private PeggysOutcomes peggys;
    private LocalDate began;
    private Caller herself;
    private Caller carer;
    private Caller inspector;

    @BeforeEach
    void peggyAtHomeACarerAndAnInspector() {
        peggys = new PeggysOutcomes(application);
        began = peggys.began;
        var household = larkfield.organisation(Organisation.Kind.HOUSEHOLD, "Household of Margaret Hale");
        herself = larkfield.user(household, Role.PERSON, "Margaret Hale");
        var provider = organisation(peggys.manager);
        carer = larkfield.carer(peggys.manager, provider, "Joanna").caller();
        inspector = larkfield.user(
                larkfield.organisation(Organisation.Kind.REGULATOR, "The inspectorate"), Role.INSPECTOR, "Alison");
        larkfield.open(herself, peggys.peggy, household, Purpose.OWN_RECORD);
        openByName(herself, herself, Purpose.OWN_RECORD);
        openByName(peggys.manager, herself, Purpose.OWN_RECORD);
        openByName(peggys.council, herself, Purpose.OWN_RECORD);
        larkfield.open(herself, peggys.peggy, provider, Purpose.DIRECT_CARE);
        larkfield.open(herself, peggys.peggy, organisation(peggys.council), Purpose.COMMISSIONING);
        openByName(peggys.manager, carer, Purpose.DIRECT_CARE);
        larkfield.open(peggys.manager, peggys.peggy, organisation(inspector), Purpose.INSPECTION);
    }

    private Organisation organisation(Caller caller) {
        return larkfield.as(
                caller, () -> organisations.find(caller.organisation()).orElseThrow());
    }

    private void openByName(Caller keeper, Caller reader, Purpose purpose) {
        larkfield.doing(
                keeper,
                () -> grants.openAll(List.of(AccessGrants.Grant.toUser(
                        reader.organisation(),
                        reader.actor(),
                        peggys.peggy,
                        purpose,
                        Instant.parse("2020-01-01T00:00:00Z"),
                        Optional.empty(),
                        new EvidenceRef("visits.visit", ids.next())))));
    }

    private Stream<Caller> everybody() {
        return Stream.of(peggys.manager, peggys.council, herself, carer, inspector);
    }

    private Achievement toldTo(Caller reader, OutcomeId outcome) {
        return larkfield.as(reader, () -> outcomes.achievement(outcome, clock.instant()));
    }

    private OutcomeId metSaysTheProviderWeekByWeek() {
        var outcome = peggys.underWay();
        larkfield.doing(
                peggys.manager,
                () -> outcomes.observeAll(Stream.iterate(0, week -> week < 12, week -> week + 1)
                        .map(week -> seen(
                                outcome,
                                began.plusWeeks(week),
                                ObservationSource.CARER_NOTE,
                                "Joanna",
                                week < 3 ? 1 : 3))
                        .toList()));
        return outcome;
    }

    private void peggySays(OutcomeId outcome, LocalDate on, int step) {
        var said = seen(outcome, on, ObservationSource.PERSON, "Peggy Hale", step);
        larkfield.doing(
                herself,
                () -> outcomes.observe(new NewObservation(
                        said.id(),
                        said.outcome(),
                        said.observedAt(),
                        said.source(),
                        said.observer(),
                        said.value(),
                        said.outOf(),
                        said.bearing(),
                        HER_OWN_WORDS,
                        said.derivedFrom(),
                        said.recordedAt())));
    }

    @Test
    void whatSheConfirmedHerselfIsAchievedForTheCarerAndTheInspectorToo() {
        var outcome = metSaysTheProviderWeekByWeek();
        peggySays(outcome, began.plusWeeks(8), 3);

        assertThat(everybody().map(reader -> toldTo(reader, outcome)))
                .extracting(
                        Achievement::status,
                        Achievement::borneOut,
                        Achievement::achievedOn,
                        Achievement::sustainedDays,
                        Achievement::strength,
                        Achievement::weeks)
                .containsOnly(org.assertj.core.groups.Tuple.tuple(
                        AchievementStatus.SUSTAINING,
                        true,
                        Optional.of(began.plusWeeks(8)),
                        toldTo(herself, outcome).sustainedDays(),
                        toldTo(herself, outcome).strength(),
                        toldTo(herself, outcome).weeks()));
    }

    @Test
    void herWordsStayWithThoseSheOpenedThemTo() {
        var outcome = metSaysTheProviderWeekByWeek();
        peggySays(outcome, began.plusWeeks(8), 1);

        for (var reader : List.of(carer, inspector)) {
            var told = toldTo(reader, outcome);
            assertThat(told.notOpen()).isEqualTo(1);
            assertThat(told.toString()).doesNotContain("the person says").contains("not open to you");
            assertThat(told.status()).isEqualTo(toldTo(herself, outcome).status());
            assertThat(larkfield.as(reader, () -> outcomes.observations(outcome)))
                    .extracting(Observation::words)
                    .isNotEmpty()
                    .doesNotContain(HER_OWN_WORDS);
        }
        assertThat(toldTo(peggys.council, outcome).notOpen()).isZero();
        assertThat(toldTo(peggys.council, outcome).toString()).contains("the person says");
    }

    @Test
    void aLookByTheHouseholdIsALookForTheCarerToo() {
        var outcome = peggys.underWay();
        peggySays(outcome, peggys.today.minusDays(2), 2);

        assertThat(larkfield.as(carer, () -> outcomes.due(peggys.peggy, clock.instant())))
                .isEmpty();
    }

    @Test
    void whoAgreedIsKnownToWhoeverSeesTheOutcomeAndWhyToWhomItWasOpened() {
        var outcome = peggys.propose();
        larkfield.doing(
                herself,
                () -> outcomes.answer(outcome, Party.PERSON, AgreementAnswer.agree(DecidedBy.person("Peggy Hale"))));
        larkfield.doing(
                peggys.council,
                () -> outcomes.lockBaseline(
                        outcome, new Baseline.BaselineLock(began, ObservationSource.COUNCIL, "Sam Ahmed")));

        for (var reader : List.of(carer, inspector)) {
            var told = peggys.find(reader, outcome);
            assertThat(told.terms().baseline().orElseThrow().lock()).isPresent();
            assertThat(told.agreement().parties())
                    .filteredOn(standing -> standing.party() == Party.PERSON)
                    .singleElement()
                    .satisfies(standing -> {
                        assertThat(standing.answer()).isEqualTo(AgreementAnswer.Answer.AGREE);
                        assertThat(standing.decidedBy()).isEmpty();
                        assertThat(standing.recordedBy()).isEmpty();
                    });
        }
        assertThat(peggys.find(peggys.manager, outcome).agreement().parties())
                .anySatisfy(standing -> assertThat(standing.decidedBy()).isPresent());
    }

    @Test
    void whoMayNotSeeTheOutcomeIsToldNothingAboutIt() {
        var outcome = metSaysTheProviderWeekByWeek();

        assertThat(larkfield.as(peggys.stranger, () -> outcomes.achievements(List.of(outcome), clock.instant())))
                .isEmpty();
        assertThat(larkfield.as(peggys.stranger, () -> outcomes.pauses(peggys.peggy)))
                .isEmpty();
    }

    @Test
    void whatAReviewDecidedHoldsForEverybodyAndWhyForThoseItWasOpenedTo() {
        var outcome = metSaysTheProviderWeekByWeek();
        var review = new EvidenceRef("reviews.decision", ids.next());
        larkfield.doing(
                peggys.council,
                () -> outcomes.override(
                        outcome,
                        AchievementStatus.NOT_ATTAINABLE,
                        "Her sister is dying",
                        peggys.today.plusDays(30),
                        review));

        assertThat(everybody().map(reader -> toldTo(reader, outcome).status()))
                .containsOnly(AchievementStatus.NOT_ATTAINABLE);
        assertThat(toldTo(carer, outcome).toString()).doesNotContain("sister");
        assertThat(toldTo(herself, outcome).toString()).contains("sister");
    }
}
