package care.mainstay.edge.imports.internal;

import care.mainstay.care.outcomes.Bearing;
import care.mainstay.care.visits.Attendance;
import care.mainstay.care.visits.NewVisit;
import care.mainstay.care.visits.OutcomeSeen;
import care.mainstay.care.visits.PastVisit;
import care.mainstay.care.visits.SourceReference;
import care.mainstay.care.visits.Taken;
import care.mainstay.care.visits.VisitNote;
import care.mainstay.care.visits.VisitRecord;
import care.mainstay.care.visits.VisitState;
import care.mainstay.care.visits.Visits;
import care.mainstay.edge.imports.ImportKind;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Planned and actual visits, each a row: put on the rota and, where the row says how it went, recorded, both at once. */
@Component
class VisitsIntake implements Intake<VisitRow> {

    private final Visits visits;
    private final Whom whom;

    VisitsIntake(Visits visits, Whom whom) {
        this.visits = visits;
        this.whom = whom;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.VISITS;
    }

    @Override
    public VisitRow read(MappedRow row, Bringing bringing) {
        return VisitRow.read(row);
    }

    @Override
    public List<Verdict> take(List<Draft<VisitRow>> drafts, Bringing bringing) {
        var people = whom.people(
                drafts.stream().map(draft -> draft.content().person()).toList(), bringing);
        var carers = whom.carers(
                drafts.stream()
                        .flatMap(draft -> draft.content().carer().stream())
                        .toList(),
                bringing);
        var outcomes = whom.outcomes(
                drafts.stream()
                        .flatMap(draft -> draft.content().outcome().stream())
                        .toList(),
                bringing);
        var verdicts = new HashMap<Long, Verdict>();
        var rows = new ArrayList<Draft<VisitRow>>();
        var past = new ArrayList<PastVisit>();
        for (var draft : drafts) {
            var visit = draft.content();
            var person = people.get(visit.person());
            var carer = visit.carer().map(carers::get);
            if (person == null) {
                verdicts.put(draft.line(), unknown("person", ImportKind.PEOPLE, visit.person()));
            } else if (visit.carer().isPresent() && carer.isEmpty()) {
                verdicts.put(
                        draft.line(),
                        unknown("carer", ImportKind.CARERS, visit.carer().get()));
            } else if (visit.outcome().isPresent()
                    && !outcomes.containsKey(visit.outcome().get())) {
                verdicts.put(
                        draft.line(),
                        unknown("outcome", ImportKind.OUTCOMES, visit.outcome().get()));
            } else {
                rows.add(draft);
                past.add(new PastVisit(
                        plan(draft, person, carer, bringing),
                        visit.ending()
                                .map(ending ->
                                        entry(draft, carer, visit.outcome().map(outcomes::get)))));
            }
        }
        note(verdicts, rows, visits.bringAll(past));
        return drafts.stream()
                .map(draft -> verdicts.getOrDefault(draft.line(), Verdict.taken(draft.id())))
                .toList();
    }

    private static void note(Map<Long, Verdict> verdicts, List<Draft<VisitRow>> rows, List<Taken> answers) {
        for (int i = 0; i < rows.size(); i++) {
            var answer = answers.get(i);
            var line = rows.get(i).line();
            if (answer.isRefused()) {
                verdicts.put(line, Verdict.refused(answer.problems()));
            } else {
                verdicts.put(line, Verdict.taken(answer.visit().orElseThrow().value()));
            }
        }
    }

    private static NewVisit plan(Draft<VisitRow> draft, PersonId person, Optional<CarerId> carer, Bringing bringing) {
        var visit = draft.content();
        return new NewVisit(
                Optional.of(new VisitId(draft.id())),
                person,
                visit.day(),
                visit.planned().start(),
                visit.planned().end(),
                carer.map(List::of).orElse(List.of()),
                1,
                "Visit",
                Optional.empty(),
                Optional.of(new SourceReference(bringing.mapping().sourceSystem(), draft.reference())),
                false);
    }

    private static VisitRecord entry(Draft<VisitRow> draft, Optional<CarerId> carer, Optional<OutcomeId> outcome) {
        var visit = draft.content();
        var attended = visit.actual()
                .flatMap(span -> carer.map(who -> new Attendance(who, span.start(), span.end())))
                .map(List::of)
                .orElse(List.of());
        var seen = outcome.map(which -> new OutcomeSeen(
                        which, visit.value(), visit.seenWords(), visit.bearing().orElse(Bearing.NEUTRAL)))
                .map(List::of)
                .orElse(List.of());
        return new VisitRecord(
                new VisitId(draft.id()),
                visit.ending().orElse(VisitState.COMPLETED),
                attended,
                List.of(),
                VisitNote.of(visit.note()),
                seen,
                visit.reason(),
                Optional.empty(),
                draft.id().toString(),
                Optional.empty());
    }

    private static Verdict unknown(String column, ImportKind kind, String name) {
        return Verdict.refused(List.of(Bringing.unknown(column, kind, name)));
    }
}
