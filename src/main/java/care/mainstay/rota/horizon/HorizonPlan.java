package care.mainstay.rota.horizon;

import java.util.List;

/** Who comes to which visit when; visits that are not here are unallocated. */
public record HorizonPlan(List<Made> made) {

    /** A visit of {@link Horizon#visits} with when it starts and the carers who come, by their numbers in ascending order. */
    public record Made(int visit, int start, List<Integer> carers) {

        public Made {
            carers = carers.stream().sorted().toList();
        }
    }

    public HorizonPlan {
        made = List.copyOf(made);
    }
}
