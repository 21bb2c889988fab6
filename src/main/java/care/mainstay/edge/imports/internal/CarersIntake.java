package care.mainstay.edge.imports.internal;

import care.mainstay.edge.imports.ImportKind;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.people.workforce.Basis;
import care.mainstay.people.workforce.Carer;
import care.mainstay.people.workforce.NewCarer;
import care.mainstay.people.workforce.Workforce;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Care workers, as their employer's roster knows them. */
@Component
class CarersIntake implements Intake<NewCarer> {

    private static final Map<String, Basis> USUAL = Map.of(
            "permanent", Basis.SALARIED,
            "salary", Basis.SALARIED,
            "contracted", Basis.GUARANTEED_HOURS,
            "guaranteed", Basis.GUARANTEED_HOURS,
            "zero-hour", Basis.ZERO_HOURS,
            "casual", Basis.ZERO_HOURS,
            "bank", Basis.ZERO_HOURS);

    private final Workforce workforce;

    CarersIntake(Workforce workforce) {
        this.workforce = workforce;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.CARERS;
    }

    @Override
    public NewCarer read(MappedRow row, Bringing bringing) {
        var details = new Carer.Details(
                row.needed("name"),
                row.optional("known-as"),
                row.optional("staff-number"),
                row.choice("basis", Basis.class, USUAL).orElse(Basis.ZERO_HOURS),
                row.number("guaranteed-hours").orElse(BigDecimal.ZERO));
        return NewCarer.of(details, row.neededDate("started-on"));
    }

    @Override
    public List<Verdict> take(List<Draft<NewCarer>> drafts, Bringing bringing) {
        workforce.hireAll(drafts.stream()
                .map(draft -> new NewCarer(
                        Optional.of(new CarerId(draft.id())),
                        draft.content().details(),
                        draft.content().startedOn(),
                        Optional.empty(),
                        List.of()))
                .toList());
        return drafts.stream().map(draft -> Verdict.taken(draft.id())).toList();
    }
}
