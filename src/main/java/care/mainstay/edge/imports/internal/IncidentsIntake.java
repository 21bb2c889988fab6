package care.mainstay.edge.imports.internal;

import care.mainstay.care.safety.Harm;
import care.mainstay.care.safety.IncidentAbout;
import care.mainstay.care.safety.IncidentId;
import care.mainstay.care.safety.IncidentKind;
import care.mainstay.care.safety.NewIncident;
import care.mainstay.care.safety.Safety;
import care.mainstay.edge.imports.ImportKind;
import care.mainstay.edge.imports.reading.LondonClock;
import care.mainstay.foundation.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reports of what went wrong, with when they are said to have been made; written down now. */
@Component
class IncidentsIntake implements Intake<IncidentsIntake.Reported> {

    /** A row: whom it happened to, what, when, and when it was reported. */
    record Reported(
            String person,
            IncidentKind kind,
            IncidentAbout about,
            Harm harm,
            Instant happened,
            Instant reported,
            String words,
            String doneAtOnce) {}

    private final Safety safety;
    private final Whom whom;

    IncidentsIntake(Safety safety, Whom whom) {
        this.safety = safety;
        this.whom = whom;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.INCIDENTS;
    }

    @Override
    public Reported read(MappedRow row, Bringing bringing) {
        var happened = moment(row, "happened-at", row.date("day"));
        var reported = moment(row, "reported-at", Optional.empty());
        return new Reported(
                row.needed("person"),
                row.neededChoice("kind", IncidentKind.class).orElse(IncidentKind.INCIDENT),
                row.neededChoice("about", IncidentAbout.class).orElse(IncidentAbout.OTHER),
                row.neededChoice("harm", Harm.class).orElse(Harm.NONE),
                happened,
                reported,
                row.note("words"),
                row.text("done-at-once"));
    }

    private static Instant moment(MappedRow row, String column, Optional<LocalDate> day) {
        int before = row.problems().size();
        var read = row.moment(column, day);
        if (read.isEmpty() && row.problems().size() == before) {
            row.needed(column);
        }
        return read.flatMap(known -> row.attempt(column, () -> LondonClock.at(known)))
                .orElse(Instant.EPOCH);
    }

    @Override
    public List<Verdict> take(List<Draft<Reported>> drafts, Bringing bringing) {
        return whom.ofPeople(
                drafts,
                Reported::person,
                bringing,
                found -> safety.reportAll(drafts.stream()
                        .map(draft -> of(draft, found.apply(draft)))
                        .toList()));
    }

    private static NewIncident of(Draft<Reported> draft, PersonId person) {
        var told = draft.content();
        return NewIncident.of(person, told.kind(), told.about(), told.harm(), told.happened(), told.words())
                .withId(new IncidentId(draft.id()))
                .doing(told.doneAtOnce())
                .toldReported(told.reported());
    }
}
