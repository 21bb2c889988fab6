package care.mainstay.rota.internal;

import care.mainstay.rota.WeeksPlanned.Better;
import care.mainstay.rota.horizon.HorizonSolver;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The improving picture of a search: of all plans that were better than those before, one in each hundredth of it. */
final class Picture implements HorizonSolver.Progress {

    private static final int HUNDREDTHS_OF_A_PENNY = 100;

    private final Consumer<List<Better>> told;
    private final List<Better> picture = new ArrayList<>();

    Picture(Consumer<List<Better>> told) {
        this.told = told;
    }

    @Override
    public void better(long cost, int carers, double used) {
        int done = (int) (100 * used);
        if (picture.isEmpty() || done > picture.get(picture.size() - 1).done()) {
            picture.add(new Better(done, cost / HUNDREDTHS_OF_A_PENNY, carers));
            told.accept(List.copyOf(picture));
        }
    }
}
