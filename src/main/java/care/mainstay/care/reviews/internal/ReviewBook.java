package care.mainstay.care.reviews.internal;

import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.reviews.Confirmation;
import care.mainstay.care.reviews.ConfirmationId;
import care.mainstay.care.reviews.Hearing;
import care.mainstay.care.reviews.ImpartialDecision;
import care.mainstay.care.reviews.ImpartialQuestion;
import care.mainstay.care.reviews.NewConfirmation;
import care.mainstay.care.reviews.NewImpartialAnswer;
import care.mainstay.care.reviews.NewRating;
import care.mainstay.care.reviews.NewReview;
import care.mainstay.care.reviews.OutcomeDecision;
import care.mainstay.care.reviews.Rating;
import care.mainstay.care.reviews.Review;
import care.mainstay.care.reviews.ReviewId;
import care.mainstay.care.reviews.ReviewState;
import care.mainstay.care.reviews.Reviews;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.Recorded;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.Circles;
import care.mainstay.people.persons.DecisionArea;
import care.mainstay.people.persons.Persons;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The face of the room: each verb in one transaction, after the rules. */
@Service
class ReviewBook implements Reviews {

    /** How far a first review looks back at the least. */
    private static final Period AT_FIRST = Period.ofMonths(3);

    private final ReviewRows rows;
    private final ReviewWrites writes;
    private final Deciding deciding;
    private final Saying saying;
    private final Desk desk;

    /** What a review looks at and changes. */
    record Deciding(WhatChanged whatChanged, Effects effects, Outcomes outcomes) {}

    /** What people and impartial deciders say, and who may say it for somebody. */
    record Saying(Voices voices, Impartial impartial, Persons persons, Circles circles) {}

    ReviewBook(ReviewRows rows, ReviewWrites writes, Deciding deciding, Saying saying, Desk desk) {
        this.rows = rows;
        this.writes = writes;
        this.deciding = deciding;
        this.saying = saying;
        this.desk = desk;
    }

    @Override
    @Transactional
    public ReviewId schedule(NewReview review) {
        if (saying.persons().find(review.person()).isEmpty()) {
            throw new NoSuchElementException("no person " + review.person());
        }
        rules().words(review.trigger(), "trigger", "why it is due").hold();
        saying.persons().requireLiving(review.person(), review.due());
        return writes.schedule(review, desk.here(review.recorded()));
    }

    @Override
    @Transactional
    public void open(ReviewId id, Optional<Recorded> elsewhere) {
        var review = held(id);
        step(review, ReviewState.OPEN);
        var recorded = desk.here(elsewhere);
        var since = rows.lastClosed(review.person(), review.keeper(), review.kind(), recorded.at())
                .orElseGet(() -> began(review.person(), recorded.at()));
        writes.open(review, since, recorded);
        writes.freeze(review, deciding.whatChanged().between(review.person(), since, recorded.at()), recorded);
    }

    @Override
    @Transactional
    public void hear(ReviewId id, Hearing hearing, Optional<Recorded> elsewhere) {
        var review = opened(id);
        rules().hearing(hearing).hold();
        var recorded = desk.here(elsewhere);
        saying.circles()
                .requireAuthority(
                        review.person(), hearing.decidedBy(), DecisionArea.CARE, LondonTime.day(recorded.at()));
        writes.hear(review, hearing, recorded);
    }

    @Override
    @Transactional
    public void decide(ReviewId id, OutcomeDecision decision, Optional<Recorded> elsewhere) {
        var review = opened(id);
        var recorded = desk.here(elsewhere);
        var outcome = deciding.outcomes()
                .find(decision.outcome())
                .filter(found -> found.person().equals(review.person()))
                .orElseThrow(() -> new NoSuchElementException("no outcome " + decision.outcome()));
        new ReviewRules(desk.caller(), LondonTime.day(recorded.at()))
                .decision(decision, outcome)
                .hold();
        writes.decide(review, decision, recorded);
        deciding.effects()
                .of(review, outcome, decision, recorded)
                .ifPresent(words -> writes.stamp(
                        review, new EvidenceRef("outcomes.outcome", outcome.id().value()), words, recorded));
    }

    @Override
    @Transactional
    public void stamp(ReviewId id, EvidenceRef changed, String words) {
        var review = opened(id);
        rules().words(words, "words", "what was changed").hold();
        writes.stamp(review, changed, words, desk.here(Optional.empty()));
    }

    @Override
    @Transactional
    public void close(ReviewId id, LocalDate held, String summary, Optional<Recorded> elsewhere) {
        var review = rows.complete(opened(id));
        rules().closing(
                        review,
                        held,
                        summary,
                        deciding.outcomes().forPerson(review.person()).stream()
                                .filter(outcome -> outcome.startedOn().isPresent())
                                .toList())
                .hold();
        var recorded = desk.here(elsewhere);
        writes.close(review, held, summary, recorded);
        if (saying.persons().deaths(List.of(review.person())).isEmpty()) {
            writes.schedule(
                    NewReview.of(
                            review.person(),
                            review.kind(),
                            "Yearly review",
                            held.plus(review.kind().next())),
                    recorded);
        }
    }

    @Override
    @Transactional
    public void missed(ReviewId id, String why) {
        end(id, ReviewState.MISSED, why);
    }

    @Override
    @Transactional
    public void exempt(ReviewId id, String why) {
        end(id, ReviewState.EXEMPT, why);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Review> find(ReviewId id) {
        return rows.find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Review> forPerson(PersonId person) {
        return rows.forPerson(person);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Review> due(LocalDate by) {
        return rows.due(desk.caller().organisation(), by);
    }

    @Override
    @Transactional
    public ConfirmationId confirm(NewConfirmation confirmation) {
        return saying.voices().confirm(confirmation);
    }

    @Override
    @Transactional
    public List<ConfirmationId> confirmAll(List<NewConfirmation> confirmations) {
        return confirmations.stream().map(saying.voices()::confirm).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Confirmation> confirmation(ConfirmationId id) {
        return saying.voices().find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<OutcomeId, List<Confirmation>> confirmations(Collection<OutcomeId> outcomes, Instant recordedBy) {
        return saying.voices().confirmations(outcomes, recordedBy);
    }

    @Override
    @Transactional
    public void rate(NewRating rating) {
        saying.voices().rate(rating);
    }

    @Override
    @Transactional
    public void say(List<NewConfirmation> confirmations, Optional<NewRating> rating) {
        confirmations.forEach(saying.voices()::confirm);
        rating.ifPresent(saying.voices()::rate);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Rating> ratings(Collection<PersonId> people, DateRange days, Instant recordedBy) {
        return saying.voices().ratings(people, days, recordedBy);
    }

    @Override
    @Transactional
    public void ask(
            PersonId person,
            OutcomeId outcome,
            ImpartialQuestion question,
            LocalDate due,
            Optional<Recorded> recorded) {
        staffOnly();
        if (!known(outcome).person().equals(person)) {
            throw new NoSuchElementException("no outcome " + outcome + " of " + person);
        }
        saying.impartial().ask(person, outcome, question, due, desk.here(recorded));
    }

    @Override
    @Transactional
    public void answer(
            OutcomeId outcome, ImpartialQuestion question, NewImpartialAnswer answer, Optional<Recorded> recorded) {
        staffOnly();
        saying.impartial().answer(outcome, question, answer, desk.here(recorded));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ImpartialDecision> impartial(OutcomeId outcome, ImpartialQuestion question, Instant recordedBy) {
        return Optional.ofNullable(
                saying.impartial().find(List.of(outcome), question, recordedBy).get(outcome));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<OutcomeId, ImpartialDecision> impartial(
            Collection<OutcomeId> outcomes, ImpartialQuestion question, Instant recordedBy) {
        return saying.impartial().find(outcomes, question, recordedBy);
    }

    private void end(ReviewId id, ReviewState state, String why) {
        var review = held(id);
        rules().words(why, "summary", "why").hold();
        step(review, state);
        writes.end(review, state, why);
    }

    private Outcome known(OutcomeId outcome) {
        return deciding.outcomes().find(outcome).orElseThrow(() -> new NoSuchElementException("no outcome " + outcome));
    }

    /** From when on a first review looks: since support began here, and further back for what was brought in from before. */
    private Instant began(PersonId person, Instant now) {
        var atLeast = now.atZone(LondonTime.ZONE).minus(AT_FIRST).toInstant();
        return saying.persons().keepers(person).stream()
                .filter(keeper -> keeper.organisation().equals(desk.caller().organisation()))
                .map(Persons.Keeper::since)
                .filter(since -> since.isBefore(atLeast))
                .findFirst()
                .orElse(atLeast);
    }

    /** Where it stands, held; what was said and decided in it is read by who needs it. */
    private Review held(ReviewId id) {
        staffOnly();
        return rows.hold(id).orElseThrow(() -> new NoSuchElementException("no review " + id));
    }

    private Review opened(ReviewId id) {
        var review = held(id);
        if (review.state() != ReviewState.OPEN) {
            throw new Refused(
                    "reviews.not-open",
                    "This review is not under way: " + review.state().words().toLowerCase(Locale.UK) + ".",
                    "Maybe somebody has closed it, or it has not been opened yet.");
        }
        return review;
    }

    private static void step(Review review, ReviewState to) {
        if (!review.state().mayBecome(to)) {
            throw new Refused(
                    "reviews.cannot-become",
                    "A review that is “" + review.state().words() + "” cannot become “" + to.words() + "”.",
                    "Maybe somebody else has changed it since. Reload the page to see.");
        }
    }

    /** Reviews are held by those who give or arrange care, not by carers on their own. */
    private void staffOnly() {
        var role = desk.caller().role();
        if (role != Role.MANAGER && role != Role.COORDINATOR && role != Role.COMMISSIONER && role != Role.SYSTEM) {
            throw new Refused(
                    "reviews.not-yours-to-hold",
                    "Only the office of the provider or the council holds a review.",
                    "Tell your coordinator what should be talked about.");
        }
    }

    private ReviewRules rules() {
        return new ReviewRules(desk.caller(), desk.today());
    }
}
