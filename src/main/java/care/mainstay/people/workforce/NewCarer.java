package care.mainstay.people.workforce;

import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Somebody to be hired. An import or the demo may bring the id along; otherwise one is made. */
public record NewCarer(
        Optional<CarerId> id,
        Carer.Details details,
        LocalDate startedOn,
        Optional<UserId> user,
        List<Competency> competencies) {

    public NewCarer {
        competencies = List.copyOf(competencies);
    }

    public static NewCarer of(Carer.Details details, LocalDate startedOn) {
        return new NewCarer(Optional.empty(), details, startedOn, Optional.empty(), List.of());
    }
}
