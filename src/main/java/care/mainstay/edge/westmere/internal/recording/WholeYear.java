package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.edge.westmere.Westmere.Progress;
import care.mainstay.edge.westmere.internal.life.Area;
import care.mainstay.edge.westmere.internal.life.Life;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Tells the whole year: first who is there, then the three providers beside each other, each from its first week to its
 * last, then the money.
 */
final class WholeYear {

    static final int PROVIDERS = 3;

    private final Telling telling;
    private final Runnable takeStock;
    private final Consumer<Area> truth;
    private final Progress progress;

    /**
     * @param takeStock brings what the database's planner knows up to date, once there is something to know
     * @param truth puts away what really was so
     */
    WholeYear(Telling telling, Runnable takeStock, Consumer<Area> truth, Progress progress) {
        this.telling = telling;
        this.takeStock = takeStock;
        this.truth = truth;
        this.progress = progress;
    }

    void tell() {
        var area = telling.cast().area();
        progress.reached("Organisations, carers and people", 3);
        new TellPeople(telling).organisations();
        var providers = IntStream.range(0, PROVIDERS)
                .mapToObj(provider -> new OneProvider(provider, telling.inOtherWords()))
                .toList();
        SideBySide.run(providers, provider -> provider.begin(words -> progress.reached(words, 8)));
        takeStock.run();
        int weeks = (int) (area.anchor().plusDays(14).toEpochDay() - area.from().toEpochDay() + 6) / 7;
        var told = new AtomicInteger();
        SideBySide.run(
                providers,
                provider -> provider.weeks(() -> {
                    int done = told.incrementAndGet();
                    progress.reached(
                            "Visits and notes: week " + (done / PROVIDERS), 15 + done * 75 / (weeks * PROVIDERS));
                }));
        progress.reached("Settlement, and putting the truth away", 90);
        takeStock.run();
        SideBySide.run(
                List.<Runnable>of(() -> new TellMoney(telling).settled(), () -> truth.accept(area)), Runnable::run);
        inspection(area);
    }

    /** The inspection that is under way: what the first provider and the council keep about six people, for a month. */
    private void inspection(Area area) {
        var cast = telling.cast();
        var now = Cast.at(area.anchor(), 0, 0);
        var people = area.lives().stream()
                .filter(life -> life.provider() == 0 && life.supportedOn(area.anchor()))
                .filter(life ->
                        life.funding() == Life.Funding.COUNCIL && !life.person().protectedName())
                .limit(12)
                .map(life -> life.person().id())
                .toList();
        var keepers = List.of(cast.manager(0), cast.commissioner());
        for (int i = 0; i < keepers.size(); i++) {
            telling.at(
                    now,
                    keepers.get(i),
                    "inspection",
                    i + 1L,
                    () -> telling.rooms()
                            .foundation()
                            .inspections()
                            .open(
                                    cast.regulator(),
                                    people,
                                    Cast.at(area.anchor().plusDays(60), 0, 0)));
        }
    }
}
