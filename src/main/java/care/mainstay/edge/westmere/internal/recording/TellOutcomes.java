package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.care.outcomes.Agreement;
import care.mainstay.care.outcomes.AgreementAnswer;
import care.mainstay.care.outcomes.Baseline;
import care.mainstay.care.outcomes.ExpectedCourse;
import care.mainstay.care.outcomes.FundingRoute;
import care.mainstay.care.outcomes.Influence;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Measure;
import care.mainstay.care.outcomes.MeasureId;
import care.mainstay.care.outcomes.NewOutcome;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.OutcomeDomain;
import care.mainstay.care.outcomes.OutcomeKind;
import care.mainstay.care.outcomes.OutcomeTerms;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.outcomes.Outcomes.Answered;
import care.mainstay.care.outcomes.Outcomes.Decision;
import care.mainstay.care.outcomes.Outcomes.Locked;
import care.mainstay.care.outcomes.Party;
import care.mainstay.care.outcomes.Reminders.Told;
import care.mainstay.care.outcomes.Resources;
import care.mainstay.edge.westmere.internal.life.Goal;
import care.mainstay.edge.westmere.internal.life.Life;
import care.mainstay.edge.westmere.internal.life.Story;
import care.mainstay.edge.westmere.internal.words.Aim;
import care.mainstay.edge.westmere.internal.words.Dice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells what each person wants: proposed by the provider with them, answered by each party, begun. */
final class TellOutcomes {

    private final Telling telling;
    private final Outcomes outcomes;

    TellOutcomes(Telling telling) {
        this.telling = telling;
        this.outcomes = telling.rooms().care().outcomes();
    }

    private record Wanted(Life life, Goal goal) {

        Instant proposed() {
            return Cast.at(goal.from().minusDays(5), 11, life.person().number() % 60);
        }
    }

    /** Everybody's at one provider at once; then the council answers. */
    void provider(int provider, List<Life> lives) {
        var wanted = lives.stream()
                .filter(life -> life.provider() == provider)
                .flatMap(life -> life.goals().stream().map(goal -> new Wanted(life, goal)))
                .toList();
        var cast = telling.cast();
        var end = Cast.at(cast.area().anchor().minusDays(1), 12, 0);
        telling.at(end, cast.supervisor(provider), "outcomes", provider, () -> {
            lives.stream()
                    .filter(life -> life.provider() == provider && life.is(Story.NO_GOALS))
                    .forEach(life -> outcomes.chooseGoals(
                            life.person().id(),
                            false,
                            TellPeople.decides(life),
                            "I am eighty-seven. I want my dinner and the racing, not goals."));
            outcomes.proposeAll(wanted.stream().map(this::proposal).toList());
            outcomes.answerAll(
                    wanted.stream().flatMap(each -> answers(each).stream()).toList());
            outcomes.decideAll(wanted.stream()
                    .filter(each -> !refused(each.life(), each.goal()))
                    .flatMap(each -> begun(each).stream())
                    .toList());
        });
        telling.at(end, cast.commissioner(), "outcomes-council", provider, () -> {
            outcomes.lockBaselines(wanted.stream()
                    .filter(each -> each.life().funding() != Life.Funding.SELF_FUNDED)
                    .filter(each -> confirmed(each.life(), each.goal()))
                    .map(TellOutcomes::confirmedByCouncil)
                    .toList());
            outcomes.answerAll(wanted.stream()
                    .filter(each -> each.life().funding() == Life.Funding.DIRECT_PAYMENT)
                    .map(TellOutcomes::directPaymentHolder)
                    .toList());
            outcomes.answerAll(wanted.stream()
                    .filter(each -> councilAnswers(each.life(), each.goal()))
                    .map(each -> new Answered(
                            each.goal().id(),
                            Party.COUNCIL,
                            AgreementAnswer.agree()
                                    .at(Cast.at(each.goal().from().minusDays(2), 15, 10))))
                    .toList());
            telling.rooms()
                    .care()
                    .reminders()
                    .remindAll(wanted.stream()
                            .filter(each -> asksTheCouncil(each.life()) && !councilAnswers(each.life(), each.goal()))
                            .flatMap(each -> reminders(each, end))
                            .toList());
        });
    }

    /** The council's social worker looks too, before support begins. */
    private static Locked confirmedByCouncil(Wanted wanted) {
        var on = wanted.goal().from().minusDays(3);
        return new Locked(wanted.goal().id(), socialWorker(on), Optional.of(Cast.at(on, 12, 30)));
    }

    private static Baseline.BaselineLock socialWorker(LocalDate on) {
        return new Baseline.BaselineLock(on, ObservationSource.REVIEW, "Priya Nair, social worker");
    }

    private boolean confirmed(Life life, Goal goal) {
        return life.story().isPresent()
                || telling.dice("baseline", of(life, goal)).chance(0.85);
    }

    /** In one story the person does not agree to one of theirs, and nothing more comes of it. */
    static boolean refused(Life life, Goal goal) {
        return life.is(Story.NOT_AGREED) && goal.sequence() == 1;
    }

    /** What the daily round would have sent a council that says nothing. */
    private static Stream<Told> reminders(Wanted wanted, Instant end) {
        var asked = wanted.goal().from().minusDays(5);
        return Stream.of(Agreement.REMINDED_AFTER_DAYS, Agreement.ESCALATED_AFTER_DAYS)
                .map(days -> Cast.at(asked.plusDays(days), 6, 0))
                .filter(at -> !at.isAfter(end))
                .map(at -> new Told(wanted.goal().id(), Party.COUNCIL, at));
    }

    private static boolean asksTheCouncil(Life life) {
        return life.funding() == Life.Funding.COUNCIL || life.funding() == Life.Funding.NHS;
    }

    private boolean councilAnswers(Life life, Goal goal) {
        return asksTheCouncil(life)
                && (life.story().isPresent()
                        || telling.dice("council", of(life, goal)).chance(0.94));
    }

    private List<Answered> answers(Wanted wanted) {
        var life = wanted.life();
        var goal = wanted.goal();
        var on = Cast.at(goal.from().minusDays(4), 14, life.person().number() % 60);
        var all = new ArrayList<Answered>();
        var decided = TellPeople.decides(life);
        all.add(new Answered(
                goal.id(),
                Party.PERSON,
                refused(life, goal)
                        ? AgreementAnswer.of(
                                        AgreementAnswer.Answer.DISAGREE,
                                        Optional.of(decided),
                                        "I never said I was nervous. I said the path is dark.")
                                .at(on)
                        : AgreementAnswer.agree(decided).at(on)));
        all.add(new Answered(goal.id(), Party.PROVIDER, AgreementAnswer.agree().at(on)));
        return all;
    }

    /** Who holds a direct payment tells the council, which writes it down: a provider answers for nobody it contracts with. */
    private static Answered directPaymentHolder(Wanted wanted) {
        return new Answered(
                wanted.goal().id(),
                Party.CONTRACTING_PARTY,
                AgreementAnswer.agree(TellPeople.decides(wanted.life()))
                        .at(Cast.at(wanted.goal().from().minusDays(2), 15, 10)));
    }

    private static List<Decision> begun(Wanted wanted) {
        var goal = wanted.goal();
        return List.of(
                new Decision(
                        goal.id(),
                        Lifecycle.ACCEPTED,
                        goal.from().minusDays(1),
                        "",
                        Optional.of(Cast.at(goal.from().minusDays(1), 16, 0))),
                new Decision(goal.id(), Lifecycle.ACTIVE, goal.from(), "", Optional.of(Cast.at(goal.from(), 7, 0))));
    }

    /** When support ends, what was still open is finished or stopped. */
    void ended(Life life) {
        var end = life.ended().orElseThrow();
        var dice = telling.dice("ended", life.person().number());
        boolean met =
                life.ending().filter(ending -> ending == Life.Ending.GOALS_MET).isPresent();
        telling.at(
                Cast.at(end, 15, 30),
                telling.cast().supervisor(life.provider()),
                "ended",
                life.person().number(),
                () -> {
                    var open = outcomes.forPerson(life.person().id()).stream()
                            .filter(outcome ->
                                    outcome.lifecycle() == Lifecycle.ACTIVE || outcome.lifecycle() == Lifecycle.ON_HOLD)
                            .map(Outcome::id)
                            .toList();
                    outcomes.decideAll(life.goals().stream()
                            .filter(goal -> open.contains(goal.id()))
                            .map(goal -> met && goal.trulyThere(end)
                                    ? new Decision(
                                            goal.id(),
                                            Lifecycle.COMPLETED,
                                            end,
                                            telling.settled(life).say("decide.complete", dice),
                                            Optional.empty())
                                    : new Decision(
                                            goal.id(),
                                            Lifecycle.CANCELLED,
                                            end,
                                            "Support has ended.",
                                            Optional.empty()))
                            .toList());
                });
    }

    private NewOutcome proposal(Wanted wanted) {
        var life = wanted.life();
        var goal = wanted.goal();
        var aim = goal.aim();
        var speech = telling.settled(life);
        var dice = telling.dice("outcome-words", of(life, goal));
        var shape = shape(aim);
        var extent = extent(aim);
        return new NewOutcome(
                Optional.of(goal.id()),
                life.person().id(),
                Optional.of(telling.cast().referral(life)),
                statement(telling, life, goal),
                fitting(telling, life, aim.sees(), dice),
                fitting(telling, life, aim.whys(), dice),
                OutcomeKind.valueOf(aim.kind().name()),
                OutcomeDomain.valueOf(aim.domain().replace('-', '_').toUpperCase(Locale.ROOT)),
                new ExpectedCourse(shape, speech.say("course." + courseHeading(shape), dice)),
                new Influence(extent, speech.say("influence." + extent.name().toLowerCase(Locale.ROOT), dice)),
                life.person().circle().stream()
                        .limit(1)
                        .map(kin -> kin.name() + ", " + kin.tie().word())
                        .toList(),
                FundingRoute.valueOf(TellReferrals.funding(life)),
                terms(life, goal),
                dice.chance(0.9)
                        ? Resources.funded(3 + dice.below(4), "", "As the week in the plan")
                        : new Resources(
                                Resources.Funding.PART_FUNDED,
                                4,
                                "",
                                "As the week in the plan",
                                BigDecimal.ONE,
                                BigDecimal.ONE,
                                "Time for the outing itself is not in the fee"),
                List.of(),
                Optional.of(wanted.proposed()));
    }

    private OutcomeTerms terms(Life life, Goal goal) {
        var measure = telling.rooms()
                .care()
                .measures()
                .find(new MeasureId(goal.aim().catalogue()))
                .orElseThrow();
        boolean alone = life.funding() == Life.Funding.SELF_FUNDED && confirmed(life, goal);
        var baseline = new Baseline(
                recorded(goal, goal.baseline()),
                goal.from().minusDays(5),
                ObservationSource.REVIEW,
                Cast.supervisorName(life.provider()),
                alone ? Optional.of(socialWorker(goal.from().minusDays(3))) : Optional.empty());
        LocalDate target = goal.from().plusDays(goal.aim().kind() == Aim.Kind.IMPROVE ? 126 : 182);
        var terms = OutcomeTerms.of(
                measure,
                Optional.of(baseline),
                recorded(goal, goal.target()),
                goal.from(),
                target,
                goal.from().plusDays(42));
        return goal.aim().measure() == Aim.Measure.GOAL ? terms.withLevels(levels(goal)) : terms;
    }

    private static List<Measure.Level> levels(Goal goal) {
        var levels = new ArrayList<Measure.Level>();
        for (int i = 0; i < goal.aim().steps().size(); i++) {
            levels.add(
                    new Measure.Level(new BigDecimal(i - 2), goal.aim().steps().get(i)));
        }
        return levels;
    }

    /** A value as the catalogue's measure holds it: attainment is counted from two below nought. */
    static BigDecimal recorded(Goal goal, int value) {
        return new BigDecimal(goal.aim().measure() == Aim.Measure.GOAL ? value - 2 : value);
    }

    static String statement(Telling telling, Life life, Goal goal) {
        return fitting(telling, life, goal.aim().says(), telling.dice("statement", of(life, goal)));
    }

    private static String fitting(Telling telling, Life life, List<String> lines, Dice dice) {
        var speech = telling.settled(life);
        return speech.fill(dice.pick(lines.stream().filter(speech::canFill).toList()), dice);
    }

    static long of(Life life, Goal goal) {
        return life.person().number() * 10L + goal.sequence();
    }

    private static ExpectedCourse.Shape shape(Aim aim) {
        return switch (aim.kind()) {
            case IMPROVE -> ExpectedCourse.Shape.IMPROVEMENT;
            case MAINTAIN, REDUCE_A_RISK, PREVENT -> ExpectedCourse.Shape.STEADY;
            case LIVE_WELL_WITH_DECLINE ->
                aim.catalogue().equals("comfort") ? ExpectedCourse.Shape.COMFORT : ExpectedCourse.Shape.SLOWER_DECLINE;
        };
    }

    private static String courseHeading(ExpectedCourse.Shape shape) {
        return switch (shape) {
            case IMPROVEMENT -> "improvement";
            case STEADY -> "steady";
            case SLOWER_DECLINE -> "decline";
            case COMFORT -> "comfort";
        };
    }

    private static Influence.Extent extent(Aim aim) {
        return switch (aim.kind()) {
            case IMPROVE -> Influence.Extent.MOSTLY;
            case LIVE_WELL_WITH_DECLINE -> Influence.Extent.LITTLE;
            default -> Influence.Extent.SHARED;
        };
    }
}
