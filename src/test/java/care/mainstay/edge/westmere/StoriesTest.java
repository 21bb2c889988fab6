package care.mainstay.edge.westmere;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.continuity.ContinuityOfCare;
import care.mainstay.care.continuity.FourWeeks;
import care.mainstay.care.continuity.measures.Continuity;
import care.mainstay.care.outcomes.AgreementAnswer;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Observation;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.OutcomeKind;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.outcomes.Party;
import care.mainstay.care.planning.Plans;
import care.mainstay.care.referrals.EndReason;
import care.mainstay.care.referrals.FundingRoute;
import care.mainstay.care.referrals.Referral;
import care.mainstay.care.referrals.ReferralState;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.care.referrals.Transition;
import care.mainstay.care.reviews.Review;
import care.mainstay.care.reviews.Reviews;
import care.mainstay.care.safety.Incident;
import care.mainstay.care.safety.IncidentAbout;
import care.mainstay.care.safety.IncidentKind;
import care.mainstay.care.safety.IncidentState;
import care.mainstay.care.safety.Safety;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.Visits;
import care.mainstay.edge.westmere.internal.life.Story;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.people.persons.Person;
import care.mainstay.people.persons.Persons;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Each story of docs/westmere.md is in the records as it is told there: what a manager of their provider finds. */
@MainstayTest(westmere = true)
class StoriesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<String> PLACES = List.of("", ".tallowbridge", ".aldermoor");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Callers callers;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @EnumSource(Story.class)
    void whatIsToldStandsInTheRecords(Story story) {
        callers.as(manager(story), () -> {
            var told = told(story);
            assertThat(bean(Visits.class).tally(told.id(), year()).given()).isGreaterThan(100);
            assertTold(story, told);
            return true;
        });
    }

    @Test
    void whoPaysForHerselfIsFoundByHerProviderAndNotByTheCouncil() {
        for (var email : List.of("manager@westmere.example", "coordinator@westmere.example")) {
            assertThat(callers.as(user(email), () -> bean(Persons.class).search("Irena", 10)))
                    .as(email)
                    .extracting(person -> person.name().full())
                    .contains("Irena Maliszewski");
        }
        assertThat(callers.as(
                        user("commissioner@westmere.example"),
                        () -> bean(Persons.class).search("Maliszewski", 10)))
                .isEmpty();
    }

    @Test
    void theProviderThatLostItsCarersIsBackToFewerToAPersonAndHasAgreedTeams() {
        callers.as(user("manager.tallowbridge@westmere.example"), () -> {
            var continuity = bean(ContinuityOfCare.class);
            var end = continuity.countedUntil().orElseThrow();
            var strangers = everybody(continuity, end.minusDays(112));
            var now = everybody(continuity, end);
            assertThat(now.carersPerPerson().orElseThrow().rounded(2))
                    .isLessThan(
                            strangers.carersPerPerson().orElseThrow().rounded(2).multiply(new BigDecimal("0.8")));
            assertThat(now.coreTeam()).isPresent();
            assertThat(continuity.patches()).hasSizeGreaterThan(20);
            return true;
        });
    }

    private static Continuity everybody(ContinuityOfCare continuity, LocalDate end) {
        return continuity.everybodys(List.of(end)).stream()
                .map(FourWeeks::continuity)
                .reduce(Continuity.NOTHING, Continuity::plus);
    }

    private void assertTold(Story story, Person told) {
        switch (story) {
            case WALKS_AGAIN -> {
                assertThat(lifeOf(told, "shop")).satisfies(this::isAchieved);
                needsFewerVisits(told);
            }
            case FALLS_NOTICED -> readTogether(told);
            case ADMISSION -> twelveDaysInHospital(told);
            case BEREAVED -> {
                assertThat(notes(told)).anyMatch(note -> note.contains("Freda"));
                assertThat(reviews(told)).extracting(Review::trigger).contains("After a loss");
            }
            case MEDICINES_ERROR -> learntFrom(told);
            case MANY_FACES -> nineWeeksOfStrangers(told);
            case DIED_AT_HOME -> {
                assertThat(told.diedOn()).isPresent();
                assertThat(bean(Safety.class).stays(told.id(), year())).isEmpty();
                ended(told, EndReason.DIED, "died at home, as he had wanted");
            }
            case MOVED_AWAY -> ended(told, EndReason.MOVED_AWAY, "near her family");
            case GOALS_MET -> {
                assertThat(outcomes(told))
                        .hasSize(2)
                        .extracting(Outcome::lifecycle)
                        .containsOnly(Lifecycle.COMPLETED);
                ended(told, EndReason.NO_LONGER_NEEDED, "");
            }
            case RISK_TAKEN ->
                assertThat(notes(told))
                        .anyMatch(note -> note.contains("I stood where we agreed")
                                || note.contains("stopped when she said she would stop")
                                || note.contains("again today, all as in the plan"));
            case NO_GOALS -> {
                assertThat(outcomes(told)).isEmpty();
                assertThat(bean(Outcomes.class).goalChoice(told.id()))
                        .hasValueSatisfying(
                                choice -> assertThat(choice.wanted()).isFalse());
            }
            case PROTECTED_NAME -> assertThat(told.details().nameProtected()).isTrue();
            case NO_NHS_NUMBER -> {
                assertThat(told.details().nhsNumber()).isEmpty();
                assertThat(referral(told).request().funding()).isEqualTo(FundingRoute.SELF_FUNDER);
            }
            case PLATEAU -> halfWay(told);
            case DECLINES_WELL -> losingSlowly(told);
            case NOT_AGREED ->
                assertThat(outcomes(told))
                        .filteredOn(outcome -> outcome.lifecycle() == Lifecycle.PROPOSED)
                        .singleElement()
                        .satisfies(outcome -> assertThat(outcome.agreement().parties())
                                .anyMatch(party -> party.party() == Party.PERSON
                                        && party.answer() == AgreementAnswer.Answer.DISAGREE
                                        && party.words().contains("the path is dark")));
        }
    }

    private void needsFewerVisits(Person told) {
        var plans = bean(Plans.class).versions(told.id()).stream()
                .filter(plan -> !plan.isDraft())
                .sorted(Comparator.comparing(plan -> plan.version()))
                .toList();
        assertThat(plans.get(plans.size() - 1).plannedHoursAWeek())
                .isLessThan(plans.get(0).plannedHoursAWeek());
    }

    private void readTogether(Person told) {
        var falls = incidents(told, IncidentAbout.FALL);
        var near = falls.stream()
                .filter(one -> one.kind() == IncidentKind.NEAR_MISS)
                .toList();
        assertThat(falls).hasSize(5);
        assertThat(near).hasSize(3);
        assertThat(falls.subList(2, 5)).as("no fall follows").isEqualTo(near);
        assertThat(ChronoUnit.DAYS.between(day(near.get(0)), day(near.get(2)))).isLessThanOrEqualTo(10);
        assertThat(near.get(2).steps()).anyMatch(step -> step.words().contains("urine infection found and treated"));
    }

    private void twelveDaysInHospital(Person told) {
        var stay = bean(Safety.class).stays(told.id(), year());
        assertThat(stay)
                .singleElement()
                .satisfies(one ->
                        assertThat(one.discharged()).hasValue(one.admitted().plusDays(12)));
        var walking = lifeOf(told, "walk");
        var home = stay.get(0).discharged().orElseThrow();
        double before = mean(walking, home.minusDays(60), home.minusDays(12));
        double after = mean(walking, home, home.plusDays(14));
        assertThat(after).as("weaker").isLessThan(before);
        assertThat(mean(walking, today().minusDays(42), today()))
                .as("getting back")
                .isGreaterThan(after);
    }

    private void learntFrom(Person told) {
        assertThat(incidents(told, IncidentAbout.MEDICINES)).singleElement().satisfies(error -> {
            assertThat(error.words()).contains("Wednesday's pocket").contains("Found at the next visit");
            assertThat(error.state()).isEqualTo(IncidentState.CLOSED);
            assertThat(error.steps())
                    .anyMatch(step -> step.state() == IncidentState.LEARNING_AGREED
                            && step.words().contains("Two checks"));
        });
    }

    private void nineWeeksOfStrangers(Person told) {
        var from = today().minusDays(365);
        int before = faces(told, from.plusDays(125), from.plusDays(188));
        int during = faces(told, from.plusDays(188), from.plusDays(251));
        assertThat(during).isGreaterThanOrEqualTo(before + before / 2);
        assertThat(reviews(told)).extracting(Review::trigger).contains("Too many new faces");
        assertThat(notes(told)).anyMatch(note -> note.contains("not met me before") || note.contains("New to "));
    }

    private void halfWay(Person told) {
        var breakfast = outcomes(told).stream()
                .filter(outcome -> outcome.kind() == OutcomeKind.IMPROVE)
                .findFirst()
                .orElseThrow();
        double lately = mean(breakfast, today().minusDays(60), today());
        assertThat(lately)
                .isBetween(
                        breakfast.terms().baseline().orElseThrow().value().doubleValue() + 0.25,
                        breakfast.terms().target().doubleValue() - 0.25);
        assertThat(mean(breakfast, today().minusDays(150), today().minusDays(90)))
                .as("and stays there")
                .isBetween(lately - 0.6, lately + 0.6);
        assertThat(achieved(breakfast)).isFalse();
    }

    private void losingSlowly(Person told) {
        var routine = outcomes(told).stream()
                .filter(outcome -> outcome.measure().id().value().equals("memory-and-routine"))
                .findFirst()
                .orElseThrow();
        var first = routine.startedOn().orElseThrow();
        assertThat(mean(routine, today().minusDays(60), today())).isLessThan(mean(routine, first, first.plusDays(60)));
    }

    private void ended(Person told, EndReason reason, String words) {
        var referral = referral(told);
        assertThat(referral.endReason()).contains(reason);
        assertThat(bean(Referrals.class).history(referral.id()))
                .extracting(Transition::words)
                .anyMatch(said -> said.contains(words));
    }

    private void isAchieved(Outcome outcome) {
        assertThat(achieved(outcome)).as(outcome.statement()).isTrue();
    }

    private boolean achieved(Outcome outcome) {
        var now = bean(InstantSource.class).instant();
        return bean(Outcomes.class).achievements(List.of(outcome.id()), now).values().stream()
                .anyMatch(achievement -> achievement.status().isAchieved());
    }

    /** The mean of what carers wrote of an outcome in some days. */
    private double mean(Outcome outcome, LocalDate from, LocalDate until) {
        return bean(Outcomes.class).observations(outcome.id()).stream()
                .filter(one -> one.source() == ObservationSource.CARER_NOTE && one.counts())
                .filter(one -> {
                    var day = one.observedAt().atZone(LONDON).toLocalDate();
                    return !day.isBefore(from) && day.isBefore(until);
                })
                .map(Observation::value)
                .flatMap(value -> value.stream())
                .mapToDouble(value -> value.doubleValue())
                .average()
                .orElseThrow();
    }

    private List<String> notes(Person told) {
        var visits = bean(Visits.class).forPerson(told.id(), year()).stream()
                .map(Visit::id)
                .toList();
        return bean(Visits.class).recorded(visits).values().stream()
                .map(record -> record.note().words())
                .toList();
    }

    private int faces(Person told, LocalDate from, LocalDate until) {
        return bean(Visits.class)
                .carersWhoCame(told.id(), new DateRange(from, until))
                .size();
    }

    private List<Incident> incidents(Person told, IncidentAbout about) {
        return bean(Safety.class).forPerson(told.id(), year()).stream()
                .filter(one -> one.about() == about)
                .sorted(Comparator.comparing(Incident::happened))
                .toList();
    }

    private static LocalDate day(Incident incident) {
        return incident.happened().atZone(LONDON).toLocalDate();
    }

    private List<Review> reviews(Person told) {
        return bean(Reviews.class).forPerson(told.id());
    }

    private List<Outcome> outcomes(Person told) {
        return bean(Outcomes.class).forPerson(told.id());
    }

    private Outcome lifeOf(Person told, String word) {
        return outcomes(told).stream()
                .filter(outcome -> (outcome.statement() + outcome.noticing()).contains(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing about " + word + " in " + outcomes(told)));
    }

    private Referral referral(Person told) {
        return bean(Referrals.class).forPerson(told.id()).get(0);
    }

    /** By the referrals that were ever theirs: of those who have left, too. */
    private Person told(Story story) {
        var ever = bean(Referrals.class).inbox(EnumSet.allOf(ReferralState.class)).stream()
                .map(Referral::person)
                .toList();
        return bean(Persons.class).names(ever).values().stream()
                .filter(name -> name.full().equals(story.fullName()))
                .findFirst()
                .flatMap(name -> bean(Persons.class).find(name.id()))
                .orElseThrow();
    }

    private Caller manager(Story story) {
        return user("manager" + PLACES.get(story.provider()) + "@westmere.example");
    }

    private Caller user(String email) {
        Supplier<User> found = () -> transaction
                .execute(status -> bean(Users.class).findByEmail(email))
                .orElseThrow();
        return callers.as(Installation.ITSELF, found).caller();
    }

    private LocalDate today() {
        return bean(InstantSource.class).instant().atZone(LONDON).toLocalDate();
    }

    private DateRange year() {
        return new DateRange(today().minusDays(366), today());
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
