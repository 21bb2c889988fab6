package care.mainstay.edge.imports.internal;

import care.mainstay.care.safety.NewStay;
import care.mainstay.care.safety.Safety;
import care.mainstay.care.safety.StayId;
import care.mainstay.edge.imports.ImportKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Stays in hospital, as a care or council system knows them. */
@Component
class StaysIntake implements Intake<StaysIntake.Away> {

    /** A row: who, from when until when, and where. */
    record Away(
            String person,
            LocalDate admitted,
            Optional<LocalDate> discharged,
            boolean planned,
            String hospital,
            String words) {}

    private final Safety safety;
    private final Whom whom;

    StaysIntake(Safety safety, Whom whom) {
        this.safety = safety;
        this.whom = whom;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.STAYS;
    }

    @Override
    public Away read(MappedRow row, Bringing bringing) {
        return new Away(
                row.needed("person"),
                row.neededDate("admitted-on"),
                row.date("discharged-on"),
                row.yes("planned"),
                row.text("hospital"),
                row.note("words"));
    }

    @Override
    public List<Verdict> take(List<Draft<Away>> drafts, Bringing bringing) {
        return whom.ofPeople(
                drafts,
                Away::person,
                bringing,
                found -> drafts.forEach(draft -> {
                    var away = draft.content();
                    safety.admit(new NewStay(
                            Optional.of(new StayId(draft.id())),
                            found.apply(draft),
                            away.admitted(),
                            away.discharged(),
                            away.planned(),
                            away.hospital(),
                            away.words(),
                            Optional.empty()));
                }));
    }
}
