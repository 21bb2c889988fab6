package care.mainstay.care.visits.internal;

import care.mainstay.care.visits.NewVisit;
import care.mainstay.care.visits.PastVisit;
import care.mainstay.care.visits.Taken;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitRecord;
import care.mainstay.care.visits.VisitState;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.VisitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Brings in visits of the past: planned and recorded at once.
 *
 * <p>The rules are asked as for a plan and then as for a record, by the same classes; what differs is only that a visit
 * is written as its record leaves it, where otherwise it would be written, read back, and written again.
 */
@Component
class Bringing {

    private final Rota rota;
    private final Recording recording;
    private final Callers callers;

    Bringing(Rota rota, Recording recording, Callers callers) {
        this.rota = rota;
        this.recording = recording;
        this.callers = callers;
    }

    List<Taken> bring(List<PastVisit> visits) {
        var checked = rota.check(visits.stream().map(PastVisit::planned).toList());
        var records = visits.stream()
                .flatMap(visit -> visit.record().stream())
                .collect(Collectors.toMap(VisitRecord::visit, Function.identity(), (one, again) -> one));
        var fresh = judged(checked, records);
        var refused = refused(fresh);
        var rows = checked.accepted().stream()
                .filter(row -> !refused.containsKey(row.id()))
                .toList();
        var ending = new HashMap<VisitId, Recording.Accepted>();
        fresh.accepted().forEach(one -> ending.put(one.visit().id(), one));
        var written = rota.write(rows, ending);
        recording.writeWithVisits(fresh.keeping(written));
        checked.accepted().stream()
                .filter(row -> refused.containsKey(row.id()))
                .forEach(row -> checked.answered().put(row, refused.get(row.id())));
        rota.answer(checked, written);
        return withRecordsOfThoseThereBefore(checked, visits);
    }

    /** The rules for a record, asked of those whose visit is about to be written. */
    private Recording.Judged judged(Rota.Checked checked, Map<VisitId, VisitRecord> records) {
        var about = new HashMap<VisitId, Visit>();
        var given = new ArrayList<VisitRecord>();
        for (var row : checked.accepted()) {
            Optional.ofNullable(records.get(row.id())).ifPresent(record -> {
                given.add(record);
                about.put(row.id(), visit(row.id(), row.visit()));
            });
        }
        return recording.judge(given, about, Map.of(), Optional.empty());
    }

    private static Map<VisitId, Taken> refused(Recording.Judged judged) {
        var refused = new HashMap<VisitId, Taken>();
        for (int i = 0; i < judged.given().size(); i++) {
            if (judged.taken().get(i).isRefused()) {
                refused.put(judged.given().get(i).visit(), judged.taken().get(i));
            }
        }
        return refused;
    }

    /** What was planned before is recorded as if it had been asked for by itself. */
    private List<Taken> withRecordsOfThoseThereBefore(Rota.Checked checked, List<PastVisit> visits) {
        var answers = new ArrayList<>(checked.answers());
        var places = new ArrayList<Integer>();
        var records = new ArrayList<VisitRecord>();
        for (int i = 0; i < visits.size(); i++) {
            var record = visits.get(i).record();
            if (answers.get(i).alreadyThere() && record.isPresent()) {
                places.add(i);
                records.add(record.get().about(answers.get(i).visit().orElseThrow()));
            }
        }
        if (!records.isEmpty()) {
            var taken = recording.write(records, Optional.empty());
            for (int i = 0; i < places.size(); i++) {
                answers.set(places.get(i), taken.get(i));
            }
        }
        return answers;
    }

    private Visit visit(VisitId id, NewVisit planned) {
        return new Visit(
                id,
                callers.current().organisation(),
                planned.person(),
                planned.day(),
                planned.start(),
                planned.end(),
                planned.carers(),
                planned.carersNeeded(),
                planned.purpose(),
                planned.label(),
                planned.published() ? VisitState.PUBLISHED : VisitState.PLANNED,
                Optional.empty(),
                planned.source());
    }
}
