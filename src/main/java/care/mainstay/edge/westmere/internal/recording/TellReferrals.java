package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.care.referrals.CareActOutcome;
import care.mainstay.care.referrals.DeclineReason;
import care.mainstay.care.referrals.EndReason;
import care.mainstay.care.referrals.FundingRoute;
import care.mainstay.care.referrals.NewAssessment;
import care.mainstay.care.referrals.NewReferral;
import care.mainstay.care.referrals.OutcomeIntent;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.care.referrals.UnableToAchieve;
import care.mainstay.care.referrals.Wellbeing;
import care.mainstay.care.referrals.WhenAndWhy;
import care.mainstay.edge.westmere.internal.life.Goal;
import care.mainstay.edge.westmere.internal.life.Life;
import care.mainstay.edge.westmere.internal.words.Dice;
import care.mainstay.foundation.identity.Caller;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells how each person came to have support: referral, answer, assessment, start; and how it ended. */
final class TellReferrals {

    private final Telling telling;
    private final TellPeople people;
    private final Referrals referrals;

    TellReferrals(Telling telling, TellPeople people) {
        this.telling = telling;
        this.people = people;
        this.referrals = telling.rooms().care().referrals();
    }

    /** From the first draft until support starts. */
    void begin(Life life) {
        var id = telling.cast().referral(life);
        var referrer = people.keeper(life);
        var provider = telling.cast().manager(life.provider());
        boolean direct = life.funding() == Life.Funding.SELF_FUNDED;
        var dice = telling.dice("referral", life.person().number());
        int days = (int) (life.started().toEpochDay() - life.referred().toEpochDay());
        step(
                life,
                life.referred(),
                10,
                referrer,
                at -> referrals.draft(
                        new NewReferral(Optional.of(id), life.person().id(), request(life, dice)), at));
        if (!direct) {
            var first = life.referred().plusDays(1);
            if (dice.chance(0.1)) {
                int other = (life.provider() + 1) % 3;
                step(
                        life,
                        first,
                        9,
                        referrer,
                        at -> referrals.send(id, telling.cast().provider(other), at));
                step(
                        life,
                        first,
                        15,
                        telling.cast().manager(other),
                        at -> referrals.decline(
                                id,
                                DeclineReason.NO_CAPACITY,
                                new WhenAndWhy(at.at(), telling.settled(life).say("decline.reason", dice))));
            }
            step(
                    life,
                    first,
                    16,
                    referrer,
                    at -> referrals.send(id, telling.cast().provider(life.provider()), at));
        }
        step(life, life.referred().plusDays(2), 11, provider, at -> referrals.accept(id, at));
        step(life, life.referred().plusDays(3), 9, referrer, at -> referrals.beginAssessment(id, at));
        var assessed = life.referred().plusDays(Math.max(4, days / 2));
        step(life, assessed, 14, referrer, at -> referrals.recordAssessment(id, assessment(life, assessed, dice)));
        step(life, assessed, 16, referrer, at -> referrals.beginPlanning(id, at));
        step(life, life.started(), 7, provider, at -> referrals.activate(id, at));
    }

    /** How far a referral has come that is on its way: each a step further than the one before. */
    void waiting(Life life, int number) {
        var id = telling.cast().referral(life);
        var referrer = people.keeper(life);
        var provider = telling.cast().manager(life.provider());
        var dice = telling.dice("referral", life.person().number());
        step(
                life,
                life.referred(),
                10,
                referrer,
                at -> referrals.draft(
                        new NewReferral(Optional.of(id), life.person().id(), request(life, dice)), at));
        if (number > 0) {
            step(
                    life,
                    life.referred().plusDays(1),
                    11,
                    referrer,
                    at -> referrals.send(id, telling.cast().provider(life.provider()), at));
        }
        if (number == 3) {
            step(
                    life,
                    life.referred().plusDays(2),
                    11,
                    provider,
                    at -> referrals.decline(
                            id,
                            DeclineReason.TIMES_NOT_POSSIBLE,
                            new WhenAndWhy(at.at(), telling.settled(life).say("decline.reason", dice))));
        } else if (number > 3) {
            step(life, life.referred().plusDays(2), 11, provider, at -> referrals.accept(id, at));
        }
        if (number > 4) {
            step(life, life.referred().plusDays(3), 9, referrer, at -> referrals.beginAssessment(id, at));
        }
        if (number > 5) {
            var assessed = life.referred().plusDays(4);
            step(life, assessed, 14, referrer, at -> referrals.recordAssessment(id, assessment(life, assessed, dice)));
            step(life, assessed, 16, referrer, at -> referrals.beginPlanning(id, at));
        }
    }

    /** The ending, with its reason and a sentence. */
    void end(Life life) {
        var id = telling.cast().referral(life);
        var provider = telling.cast().manager(life.provider());
        var words = telling.settled(life)
                .say(
                        telling.voices()
                                .heading(life, life.ending().orElseThrow().heading()),
                        telling.dice("ending", life.person().number()));
        step(
                life,
                life.ended().orElseThrow(),
                17,
                provider,
                at -> referrals.end(id, reason(life), new WhenAndWhy(at.at(), words)));
        if (life.ending().get() == Life.Ending.DIED) {
            telling.at(
                    Cast.at(life.ended().get(), 18, 0),
                    people.keeper(life),
                    "death",
                    life.person().number(),
                    () -> telling.rooms()
                            .people()
                            .persons()
                            .recordDeath(life.person().id(), life.ended().get()));
        }
    }

    private static EndReason reason(Life life) {
        return switch (life.ending().orElseThrow()) {
            case DIED -> EndReason.DIED;
            case MOVED -> EndReason.MOVED_AWAY;
            case CARE_HOME -> EndReason.HOSPITAL_OR_CARE_HOME;
            case GOALS_MET -> EndReason.NO_LONGER_NEEDED;
            case HANDED_BACK -> EndReason.HANDED_BACK;
        };
    }

    private interface Step {
        void take(WhenAndWhy at);
    }

    private void step(Life life, LocalDate day, int hour, Caller caller, Step step) {
        Instant moment = Cast.at(day, hour, life.person().number() % 60);
        telling.at(
                moment,
                caller,
                "referral-step",
                life.person().number() * 100_000L + day.toEpochDay() + hour,
                () -> step.take(WhenAndWhy.at(moment)));
    }

    private NewReferral.Request request(Life life, Dice dice) {
        var speech = telling.settled(life);
        var intents = new ArrayList<OutcomeIntent>();
        for (Goal goal : life.goals()) {
            if (intents.size() < 2 && goal.sequence() < 2) {
                intents.add(new OutcomeIntent(
                        TellOutcomes.statement(telling, life, goal),
                        domain(goal),
                        OutcomeIntent.Kind.valueOf(goal.aim().kind().name())));
            }
        }
        if (intents.isEmpty()) {
            intents.add(new OutcomeIntent(
                    "I want to stay in my own home and be left in peace",
                    OutcomeIntent.Domain.CONTROL,
                    OutcomeIntent.Kind.MAINTAIN));
        }
        return new NewReferral.Request(
                FundingRoute.valueOf(funding(life)),
                hours(life.timetables().get(0).minutesAWeek()),
                life.started(),
                speech.say("referral.need", dice),
                intents);
    }

    /** How support is paid for, as the rooms name it. */
    static String funding(Life life) {
        return switch (life.funding()) {
            case COUNCIL -> "COUNCIL_COMMISSIONED";
            case DIRECT_PAYMENT -> "DIRECT_PAYMENT";
            case SELF_FUNDED -> "SELF_FUNDER";
            case NHS -> "CONTINUING_HEALTHCARE";
        };
    }

    private static OutcomeIntent.Domain domain(Goal goal) {
        return switch (goal.aim().domain()) {
            case "participation" -> OutcomeIntent.Domain.SOCIAL_CONTACT;
            default -> OutcomeIntent.Domain.ofCode(goal.aim().domain());
        };
    }

    /** Hours a week, to the next quarter. */
    static BigDecimal hours(int minutesAWeek) {
        return new BigDecimal(minutesAWeek)
                .divide(new BigDecimal(15), 0, RoundingMode.UP)
                .divide(new BigDecimal(4), 2, RoundingMode.UNNECESSARY);
    }

    private NewAssessment assessment(Life life, LocalDate day, Dice dice) {
        var speech = telling.settled(life);
        var needs = new ArrayList<NewAssessment.Need>();
        for (String letter : needs(life)) {
            var need = CareActOutcome.ofCode(letter);
            needs.add(new NewAssessment.Need(
                    need,
                    EnumSet.of(UnableToAchieve.values()[dice.weighted(6, 2, 2, 2)]),
                    speech.say(
                            "assessment.need",
                            Map.of("now.need", need.plainly().toLowerCase(java.util.Locale.UK)),
                            dice)));
        }
        var kin = life.person().circle().stream()
                .findFirst()
                .map(each -> each.name() + ", " + each.tie().word());
        return new NewAssessment(
                day,
                life.funding() == Life.Funding.SELF_FUNDED
                        ? Cast.managerName(life.provider())
                        : "Priya Nair, social worker",
                kin.orElse(""),
                speech.say("assessment.strengths", dice),
                speech.say("about.matters", dice),
                true,
                needs,
                EnumSet.of(Wellbeing.D, dice.chance(0.5) ? Wellbeing.B : Wellbeing.A),
                speech.say("assessment.impact", dice));
    }

    /** The letters of what somebody cannot manage: at least two. */
    static Set<String> needs(Life life) {
        var letters = new TreeSet<String>();
        life.goals().forEach(goal -> letters.add(goal.aim().need()));
        var more = List.of("a", "b", "e", "d", "c", "f");
        int wanted = 2 + life.person().number() % 3;
        for (int i = 0; letters.size() < wanted && i < more.size(); i++) {
            letters.add(more.get((i + life.person().number()) % more.size()));
        }
        return letters;
    }
}
