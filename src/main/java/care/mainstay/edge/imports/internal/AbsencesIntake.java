package care.mainstay.edge.imports.internal;

import care.mainstay.edge.imports.ImportKind;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.people.workforce.AbsenceId;
import care.mainstay.people.workforce.AbsenceKind;
import care.mainstay.people.workforce.NewAbsence;
import care.mainstay.people.workforce.Workforce;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Leave and sickness, as a roster or a payroll system knows them. */
@Component
class AbsencesIntake implements Intake<AbsencesIntake.Away> {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Map<String, AbsenceKind> USUAL = Map.of(
            "annual-leave", AbsenceKind.LEAVE,
            "holiday", AbsenceKind.LEAVE,
            "annual", AbsenceKind.LEAVE,
            "sick", AbsenceKind.SICKNESS,
            "sick-leave", AbsenceKind.SICKNESS,
            "unpaid", AbsenceKind.OTHER,
            "compassionate", AbsenceKind.OTHER,
            "maternity", AbsenceKind.OTHER);

    /** A row: who, why, and from when until when. */
    record Away(String carer, AbsenceKind kind, LocalDate from, Optional<LocalDate> until, Optional<LocalDate> known) {}

    private final Workforce workforce;
    private final Whom whom;

    AbsencesIntake(Workforce workforce, Whom whom) {
        this.workforce = workforce;
        this.whom = whom;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ABSENCES;
    }

    @Override
    public Away read(MappedRow row, Bringing bringing) {
        row.needed("kind");
        return new Away(
                row.needed("carer"),
                row.choice("kind", AbsenceKind.class, USUAL).orElse(AbsenceKind.OTHER),
                row.neededDate("from"),
                row.date("until"),
                row.date("known-on"));
    }

    @Override
    public List<Verdict> take(List<Draft<Away>> drafts, Bringing bringing) {
        return whom.ofCarers(
                drafts,
                Away::carer,
                bringing,
                found -> workforce.recordAbsences(drafts.stream()
                        .map(draft -> absence(draft, found.apply(draft), bringing.startedAt()))
                        .toList()));
    }

    /** Known from the morning of the day that is given, and never later than now. */
    private static NewAbsence absence(Draft<Away> draft, CarerId carer, Instant now) {
        var away = draft.content();
        return new NewAbsence(
                Optional.of(new AbsenceId(draft.id())),
                carer,
                away.kind(),
                away.from(),
                away.until(),
                away.known().map(day -> day.atStartOfDay(LONDON).toInstant()).filter(moment -> moment.isBefore(now)));
    }
}
