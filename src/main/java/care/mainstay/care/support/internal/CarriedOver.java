package care.mainstay.care.support.internal;

import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.outcomes.Pause;
import care.mainstay.care.referrals.EndReason;
import care.mainstay.care.referrals.PauseReason;
import care.mainstay.care.referrals.Referral;
import care.mainstay.care.referrals.ReferralState;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.care.referrals.Transition;
import care.mainstay.care.referrals.WhenAndWhy;
import care.mainstay.care.referrals.WithdrawReason;
import care.mainstay.care.reviews.Review;
import care.mainstay.care.reviews.ReviewState;
import care.mainstay.care.reviews.Reviews;
import care.mainstay.care.support.SupportChanges;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitState;
import care.mainstay.care.visits.Visits;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.Persons;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Carries a step over into the rooms it concerns, each organisation's part in its own name and the actor's. */
@Service
class CarriedOver implements SupportChanges {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Persons persons;
    private final Referrals referrals;
    private final Rooms rooms;
    private final TellingKeepers telling;
    private final Callers callers;
    private final InstantSource clock;

    /** What goes with support. */
    @Component
    record Rooms(Visits visits, Outcomes outcomes, Reviews reviews, Stopping stopping) {}

    CarriedOver(
            Persons persons,
            Referrals referrals,
            Rooms rooms,
            TellingKeepers telling,
            Callers callers,
            InstantSource clock) {
        this.persons = persons;
        this.referrals = referrals;
        this.rooms = rooms;
        this.telling = telling;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public void pause(ReferralId id, PauseReason reason, WhenAndWhy when) {
        var referral = known(id);
        if (referral.state() != ReferralState.PAUSED) {
            referrals.pause(id, reason, when);
        }
        asProviderOf(referral, () -> {
            if (!standsStill(referral)) {
                rooms.outcomes().pause(referral.person(), day(when.at()), clock(reason), because(id));
            }
            callOff(referral, day(when.at()), "Support is paused: " + lower(reason.words()) + ".");
        });
    }

    /** Whether the clocks of the outcomes stand still because of this referral, as after a step that was interrupted. */
    private boolean standsStill(Referral referral) {
        return rooms.outcomes().pauses(referral.person()).stream()
                .anyMatch(pause -> pause.because().equals(because(referral.id()))
                        && pause.until().isEmpty());
    }

    private static Pause.Reason clock(PauseReason reason) {
        return switch (reason) {
            case HOSPITAL -> Pause.Reason.HOSPITAL;
            case RESPITE -> Pause.Reason.RESPITE;
            case HOLIDAY, ASKED_BY_PERSON -> Pause.Reason.AWAY;
        };
    }

    @Override
    public void resume(ReferralId id, WhenAndWhy when) {
        var referral = known(id);
        if (referral.state() != ReferralState.ACTIVE || !standsStill(referral)) {
            referrals.resume(id, when);
        }
        asProviderOf(referral, () -> rooms.outcomes().resume(referral.person(), because(id), day(when.at())));
    }

    @Override
    public void end(ReferralId id, EndReason reason, WhenAndWhy when) {
        var referral = known(id);
        if (referral.state() != ReferralState.ENDED) {
            referrals.end(id, reason, when);
        }
        asProviderOf(
                referral, () -> callOff(referral, day(when.at()), "Support has ended: " + lower(reason.words()) + "."));
    }

    @Override
    public void died(PersonId person, LocalDate on) {
        var known = persons.find(person).orElseThrow(() -> new NoSuchElementException("no person " + person));
        boolean news = !known.diedOn().equals(Optional.of(on));
        if (news) {
            persons.recordDeath(person, on);
        }
        var why = known.details().fullName() + " died on " + DAY.format(on) + ".";
        toCome(person, on).forEach(visit -> rooms.stopping().visit(visit, why));
        stopOutcomes(person, on, why);
        letReviewsFallAway(person, why);
        telling.checked(person);
        if (news) {
            telling.ofADeath(person, on);
        }
        // Last, because an ending closes what the council opened to the provider.
        referrals.forPerson(person).forEach(referral -> close(referral, on, why));
    }

    @Override
    public void hadNotDied(PersonId person, String reason) {
        persons.revokeDeath(person, reason);
        telling.checked(person);
        telling.ofAMistake(person);
    }

    @Override
    public boolean somethingToCome(PersonId person) {
        var us = callers.current().organisation();
        return rooms.visits().forPerson(person, ahead()).stream()
                        .anyMatch(visit -> visit.keeper().equals(us) && isToCome(visit))
                || rooms.outcomes().forPerson(person).stream()
                        .anyMatch(outcome -> outcome.lead().equals(us)
                                && !outcome.lifecycle().isOver());
    }

    @Override
    public CalledOff calledOff(PersonId person) {
        var us = callers.current().organisation();
        var stopped = rooms.stopping().stopped(person);
        return new CalledOff(
                rooms.visits().forPerson(person, ahead()).stream()
                        .filter(visit -> visit.keeper().equals(us) && visit.state() == VisitState.CANCELLED)
                        .filter(visit -> visit.start().isAfter(clock.instant()))
                        .filter(visit -> stopped.contains(visit.id().value()))
                        .toList(),
                rooms.outcomes().forPerson(person).stream()
                        .filter(outcome ->
                                outcome.lead().equals(us) && outcome.lifecycle().isOver())
                        .filter(outcome -> stopped.contains(outcome.id().value()))
                        .toList());
    }

    private DateRange ahead() {
        var today = day(clock.instant());
        return new DateRange(today, today.plusYears(2));
    }

    private boolean isToCome(Visit visit) {
        return visit.start().isAfter(clock.instant())
                && !visit.state().isEnd()
                && visit.state() != VisitState.IN_PROGRESS;
    }

    /** Ends what is the caller's to end: a step of another organisation's is left to it. */
    private void close(Referral referral, LocalDate on, String why) {
        var us = callers.current().organisation();
        var started = referral.state() == ReferralState.ACTIVE
                || referral.state() == ReferralState.PAUSED
                || referral.state() == ReferralState.ENDING;
        boolean ours = referral.keeper().equals(us)
                || referral.provider().filter(us::equals).isPresent();
        if (started && ours) {
            referrals.end(referral.id(), EndReason.DIED, when(referral, on, why));
        } else if (referral.keeper().equals(us) && (isUnderWay(referral) || isUnanswered(referral))) {
            referrals.withdraw(referral.id(), WithdrawReason.DIED, when(referral, on, why));
        }
    }

    private static boolean isUnderWay(Referral referral) {
        return referral.state().isOpen();
    }

    private static boolean isUnanswered(Referral referral) {
        return switch (referral.state()) {
            case DRAFT, SENT, OFFERED, DECLINED -> true;
            default -> false;
        };
    }

    /** The end of the day of death, or the moment of the last step when that was later, or now. */
    private WhenAndWhy when(Referral referral, LocalDate on, String why) {
        var now = clock.instant();
        var dayIsOver = on.plusDays(1).atStartOfDay(LONDON).toInstant().minusSeconds(1);
        var last = referrals.history(referral.id()).stream()
                .map(Transition::happenedAt)
                .max(Instant::compareTo)
                .orElse(dayIsOver);
        var at = dayIsOver.isBefore(last) ? last : dayIsOver;
        return new WhenAndWhy(at.isAfter(now) ? now : at, why);
    }

    /**
     * Calls off what is to come under a referral. One that cannot be, because it has begun meanwhile, does not keep the
     * others from being. While the provider supports the person under another referral too, nothing is called off: which
     * visits are whose is for the office to say, and somebody who waits for a visit shall not be left without it.
     */
    private void callOff(Referral referral, LocalDate from, String why) {
        boolean anotherRuns = referrals.forPerson(referral.person()).stream()
                .anyMatch(other -> !other.id().equals(referral.id())
                        && other.provider().equals(referral.provider())
                        && other.state() == ReferralState.ACTIVE);
        if (anotherRuns) {
            return;
        }
        var problems = new Refused.Problems();
        for (var visit : toCome(referral.person(), from)) {
            try {
                rooms.visits().cancel(visit.id(), why);
            } catch (Refused refused) {
                problems.addAll(refused.problems());
            }
        }
        problems.refuseIfAny();
    }

    /** The caller's visits from a day on that have not begun; one that is being made is left to be recorded. */
    private List<Visit> toCome(PersonId person, LocalDate from) {
        var us = callers.current().organisation();
        var now = clock.instant();
        return rooms.visits().forPerson(person, new DateRange(from, day(now).plusYears(2))).stream()
                .filter(visit -> visit.keeper().equals(us))
                .filter(visit -> visit.start().isAfter(now) || visit.day().isAfter(from))
                .filter(visit -> !visit.state().isEnd() && visit.state() != VisitState.IN_PROGRESS)
                .toList();
    }

    private void stopOutcomes(PersonId person, LocalDate on, String why) {
        var us = callers.current().organisation();
        for (Outcome outcome : rooms.outcomes().forPerson(person)) {
            if (outcome.lead().equals(us) && !outcome.lifecycle().isOver()) {
                var since = outcome.lifecycleSince();
                rooms.stopping().outcome(outcome, on.isBefore(since) ? since : on, why);
            }
        }
    }

    private void letReviewsFallAway(PersonId person, String why) {
        var us = callers.current().organisation();
        for (Review review : rooms.reviews().forPerson(person)) {
            boolean due = review.state() == ReviewState.SCHEDULED || review.state() == ReviewState.MISSED;
            if (review.keeper().equals(us) && due) {
                rooms.reviews().exempt(review.id(), why);
            }
        }
    }

    private Referral known(ReferralId id) {
        return referrals.find(id).orElseThrow(() -> new NoSuchElementException("no referral " + id));
    }

    private void asProviderOf(Referral referral, Runnable work) {
        referral.provider().ifPresent(provider -> as(provider, work));
    }

    /** In an organisation's own name, the actor staying whoever took the step, so that every trail names them. */
    private void as(OrganisationId organisation, Runnable work) {
        var caller = callers.current();
        if (caller.organisation().equals(organisation)) {
            work.run();
        } else {
            callers.as(Caller.system(organisation, caller.actor()), work);
        }
    }

    private static EvidenceRef because(ReferralId referral) {
        return new EvidenceRef("referrals.referral", referral.value());
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, LONDON);
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
    }
}
