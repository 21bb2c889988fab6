package care.mainstay.edge.imports.internal;

import care.mainstay.care.outcomes.AgreementAnswer;
import care.mainstay.care.outcomes.Baseline;
import care.mainstay.care.outcomes.ExpectedCourse;
import care.mainstay.care.outcomes.FundingRoute;
import care.mainstay.care.outcomes.Influence;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Measure;
import care.mainstay.care.outcomes.MeasureId;
import care.mainstay.care.outcomes.Measures;
import care.mainstay.care.outcomes.NewOutcome;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.outcomes.OutcomeDomain;
import care.mainstay.care.outcomes.OutcomeKind;
import care.mainstay.care.outcomes.OutcomeTerms;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.outcomes.Outcomes.Answered;
import care.mainstay.care.outcomes.Outcomes.Decision;
import care.mainstay.care.outcomes.Outcomes.Locked;
import care.mainstay.care.outcomes.Party;
import care.mainstay.care.outcomes.Resources;
import care.mainstay.edge.imports.ImportKind;
import care.mainstay.foundation.kernel.InWords;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.Authority;
import care.mainstay.people.persons.DecidedBy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Outcomes with how they are seen. Where the file says that person and provider agreed, the agreement is kept and the
 * outcome begins on that day; where it says that it came true and was finished, that too. All of it is written down now. The council gives its own answer itself.
 */
@Component
class OutcomesIntake implements Intake<OutcomesIntake.Wanted> {

    /** A row: for whom, what, and whether it was agreed. */
    record Wanted(
            String person,
            NewOutcome outcome,
            Optional<Agreed> agreed,
            Optional<Finished> finished,
            Optional<Baseline.BaselineLock> lock) {}

    record Agreed(LocalDate on, DecidedBy by) {}

    /** It came true, and nobody works on it any more. */
    record Finished(LocalDate on, String why) {}

    private static final PersonId NOT_YET_KNOWN = new PersonId(new java.util.UUID(0, 0));

    private final Outcomes outcomes;
    private final Measures measures;
    private final Whom whom;

    OutcomesIntake(Outcomes outcomes, Measures measures, Whom whom) {
        this.outcomes = outcomes;
        this.measures = measures;
        this.whom = whom;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.OUTCOMES;
    }

    @Override
    public Wanted read(MappedRow row, Bringing bringing) {
        var kind = row.neededChoice("kind", OutcomeKind.class).orElse(OutcomeKind.IMPROVE);
        var shape = row.choice("course", ExpectedCourse.Shape.class, Map.of())
                .orElse(
                        kind == OutcomeKind.IMPROVE
                                ? ExpectedCourse.Shape.IMPROVEMENT
                                : kind == OutcomeKind.LIVE_WELL_WITH_DECLINE
                                        ? ExpectedCourse.Shape.SLOWER_DECLINE
                                        : ExpectedCourse.Shape.STEADY);
        var course = new ExpectedCourse(shape, row.optional("course-words").orElse(shape.title()));
        var influence = new Influence(
                row.choice("influence", Influence.Extent.class, Map.of()).orElse(Influence.Extent.MOSTLY),
                row.optional("influence-reason").orElse("Not said in the system it came from."));
        var funding = row.choice("resources", Resources.Funding.class, Map.of()).orElse(Resources.Funding.FUNDED);
        var outcome = new NewOutcome(
                Optional.empty(),
                NOT_YET_KNOWN,
                Optional.empty(),
                row.needed("statement"),
                row.text("noticing"),
                row.text("why-it-matters"),
                kind,
                row.neededChoice("domain", OutcomeDomain.class).orElse(OutcomeDomain.INDEPENDENCE),
                course,
                influence,
                List.of(),
                row.choice("funding", FundingRoute.class, Map.of("council", FundingRoute.COUNCIL_COMMISSIONED))
                        .orElse(FundingRoute.COUNCIL_COMMISSIONED),
                terms(row),
                new Resources(funding, 1, "", "", BigDecimal.ZERO, BigDecimal.ZERO, ""),
                List.of(),
                Optional.empty());
        return new Wanted(row.needed("person"), outcome, agreed(row), finished(row), lock(row));
    }

    @Override
    public List<Verdict> take(List<Draft<Wanted>> drafts, Bringing bringing) {
        var people = whom.people(
                drafts.stream().map(draft -> draft.content().person()).toList(), bringing);
        var verdicts = new ArrayList<Verdict>();
        var proposals = new ArrayList<NewOutcome>();
        for (var draft : drafts) {
            var person = people.get(draft.content().person());
            if (person == null) {
                verdicts.add(Verdict.refused(List.of(Bringing.unknown(
                        "person", ImportKind.PEOPLE, draft.content().person()))));
            } else {
                verdicts.add(Verdict.taken(draft.id()));
                proposals.add(of(draft, person));
            }
        }
        if (verdicts.stream().anyMatch(Verdict::isRefused)) {
            return verdicts;
        }
        outcomes.proposeAll(proposals);
        outcomes.lockBaselines(drafts.stream().flatMap(OutcomesIntake::locks).toList());
        outcomes.answerAll(drafts.stream().flatMap(OutcomesIntake::answers).toList());
        outcomes.decideAll(drafts.stream().flatMap(OutcomesIntake::steps).toList());
        return verdicts;
    }

    private static OutcomeId id(Draft<Wanted> draft) {
        return new OutcomeId(draft.id());
    }

    private static Stream<Locked> locks(Draft<Wanted> draft) {
        return draft.content().lock().stream().map(lock -> new Locked(id(draft), lock, Optional.empty()));
    }

    private static Stream<Answered> answers(Draft<Wanted> draft) {
        return draft.content().agreed().stream()
                .flatMap(agreed -> Stream.of(
                        new Answered(
                                id(draft),
                                Party.PERSON,
                                AgreementAnswer.agree(agreed.by()).on(agreed.on())),
                        new Answered(
                                id(draft),
                                Party.PROVIDER,
                                AgreementAnswer.agree().on(agreed.on()))));
    }

    /** In the order of the rows: an outcome that one row finishes leaves room for that of a later one. */
    private static Stream<Decision> steps(Draft<Wanted> draft) {
        var begun = draft.content().agreed().stream()
                .flatMap(agreed -> Stream.of(Lifecycle.ACCEPTED, Lifecycle.ACTIVE)
                        .map(to -> new Decision(id(draft), to, agreed.on(), "", Optional.empty())));
        var ended = draft.content().finished().stream()
                .map(finished ->
                        new Decision(id(draft), Lifecycle.COMPLETED, finished.on(), finished.why(), Optional.empty()));
        return Stream.concat(begun, ended);
    }

    private static NewOutcome of(Draft<Wanted> draft, PersonId person) {
        var wanted = draft.content().outcome();
        return new NewOutcome(
                Optional.of(id(draft)),
                person,
                wanted.referral(),
                wanted.statement(),
                wanted.noticing(),
                wanted.whyItMatters(),
                wanted.kind(),
                wanted.domain(),
                wanted.course(),
                wanted.influence(),
                wanted.contributing(),
                wanted.fundingRoute(),
                wanted.terms(),
                wanted.resources(),
                wanted.stages(),
                Optional.empty());
    }

    private OutcomeTerms terms(MappedRow row) {
        var startsOn = row.neededDate("starts-on");
        return OutcomeTerms.of(
                measure(row),
                baseline(row, startsOn),
                row.neededNumber("target"),
                startsOn,
                row.neededDate("target-date"),
                row.neededDate("review-on"));
    }

    private Measure measure(MappedRow row) {
        var name = row.needed("measure").toLowerCase(Locale.UK).replace(' ', '-');
        var all = measures.all();
        var found = all.stream()
                .filter(measure -> measure.id().value().equals(name)
                        || OpenedFile.normal(measure.title()).equals(OpenedFile.normal(name)))
                .findFirst();
        if (found.isEmpty() && !name.isEmpty()) {
            row.problem(
                    "measure",
                    "imports.unknown-measure",
                    "There is no measure “" + name + "” in the catalogue.",
                    "Write one of: "
                            + String.join(
                                    ", ",
                                    all.stream()
                                            .map(Measure::id)
                                            .map(MeasureId::value)
                                            .toList()) + ".");
        }
        return found.orElseGet(() -> all.get(0));
    }

    private static Optional<Baseline> baseline(MappedRow row, LocalDate startsOn) {
        var on = row.date("baseline-on").orElse(startsOn);
        var source =
                row.choice("baseline-source", ObservationSource.class, Map.of()).orElse(ObservationSource.SUPERVISOR);
        var by = row.optional("baseline-by").orElse(source.title());
        return row.number("baseline").map(value -> Baseline.unlocked(value, on, source, by));
    }

    private static Optional<Baseline.BaselineLock> lock(MappedRow row) {
        var source = row.choice("baseline-confirmed-source", ObservationSource.class, Map.of())
                .orElse(ObservationSource.PERSON);
        return row.date("baseline-confirmed-on")
                .map(on -> new Baseline.BaselineLock(
                        on, source, row.optional("baseline-confirmed-by").orElse(source.title())));
    }

    private static Optional<Finished> finished(MappedRow row) {
        var on = row.date("completed-on");
        if (on.isPresent() && row.date("agreed-on").isEmpty()) {
            row.problem(
                    "agreed-on",
                    "imports.completed-not-agreed",
                    "It was finished on " + InWords.date(on.get()) + ", and the row does not say that it was agreed.",
                    "Fill in the day it was agreed, and by whom.");
        }
        return on.map(day -> new Finished(day, row.needed("completed-words")));
    }

    private static Optional<Agreed> agreed(MappedRow row) {
        var on = row.date("agreed-on");
        if (on.isEmpty()) {
            return Optional.empty();
        }
        var authority =
                row.choice("agreed-authority", Authority.class, Map.of()).orElse(Authority.PERSON);
        return row.attempt("agreed-by", () -> new DecidedBy(authority, row.needed("agreed-by"), List.of()))
                .map(by -> new Agreed(on.get(), by));
    }
}
