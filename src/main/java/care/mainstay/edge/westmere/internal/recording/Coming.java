package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.edge.westmere.internal.life.Area;
import care.mainstay.edge.westmere.internal.life.Carer;
import care.mainstay.edge.westmere.internal.life.HomeVisit;
import care.mainstay.edge.westmere.internal.life.HomeVisit.Fate;
import care.mainstay.edge.westmere.internal.life.Slot.Part;
import care.mainstay.edge.westmere.internal.life.Story;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.VisitId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The day under way and the two weeks after it, and what is left open of them, so that whoever signs in finds something to
 * do: at the first provider, for each day, one late visit without a carer and one early visit of which nobody hears;
 * tomorrow those of a carer who is at a training, and for three days from tomorrow those of one who has fallen ill.
 *
 * @param visits of those days, in order of planned time
 */
record Coming(List<HomeVisit> visits, Set<VisitId> unassigned, Set<VisitId> unheard) {

    static Coming of(Area area) {
        var visits = area.visits().stream()
                .filter(visit -> !visit.day().isBefore(area.anchor()))
                .toList();
        var unheard = new HashSet<>(earlyOnes(visits));
        visits.stream()
                .filter(visit -> visit.day().equals(area.anchor().plusDays(1)))
                .filter(visit -> Stream.concat(visit.carer().stream(), visit.second().stream())
                        .anyMatch(carer -> isTrainedTomorrow(carer, area)))
                .forEach(visit -> unheard.add(visit.id()));
        visits.stream()
                .filter(visit -> daysIll(area).contains(visit.day()))
                .filter(visit -> Stream.concat(visit.carer().stream(), visit.second().stream())
                        .anyMatch(carer -> hasFallenIll(carer, area)))
                .forEach(visit -> unheard.add(visit.id()));
        return new Coming(visits, lateOnes(visits), Set.copyOf(unheard));
    }

    /** For how long whoever has fallen ill today will not come. */
    static DateRange daysIll(Area area) {
        return new DateRange(area.anchor().plusDays(1), area.anchor().plusDays(4));
    }

    /** Whether a carer has fallen ill today and nobody has yet found somebody for their visits: one of the first provider. */
    static boolean hasFallenIll(Carer carer, Area area) {
        return area.carers().stream()
                .filter(each -> each.provider() == 0 && each.index() != 0 && each.late())
                .filter(each ->
                        daysIll(area).from().datesUntil(daysIll(area).until()).allMatch(each::couldWorkOn))
                .filter(each -> each.worksOn(daysIll(area).from()))
                .findFirst()
                .filter(carer::equals)
                .isPresent();
    }

    /** The first of each day. */
    private static Set<VisitId> earlyOnes(List<HomeVisit> visits) {
        return plain(visits, EnumSet.of(Part.MORNING, Part.LUNCH)).values().stream()
                .map(ofTheDay -> ofTheDay.get(0).id())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One of each day, of another person than the day before. */
    private static Set<VisitId> lateOnes(List<HomeVisit> visits) {
        return plain(visits, EnumSet.of(Part.TEA, Part.NIGHT)).entrySet().stream()
                .map(day -> day.getValue()
                        .get((int) Math.floorMod(day.getKey().toEpochDay() * 7, (long)
                                day.getValue().size()))
                        .id())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<LocalDate, List<HomeVisit>> plain(List<HomeVisit> visits, Set<Part> parts) {
        return visits.stream()
                .filter(visit -> visit.life().provider() == 0 && !visit.life().is(Story.WALKS_AGAIN))
                .filter(visit ->
                        parts.contains(visit.slot().part()) && !visit.slot().two())
                .filter(visit -> visit.fate() == Fate.DONE && !isOfWhoSignsIn(visit))
                .collect(Collectors.groupingBy(HomeVisit::day));
    }

    /** Whether a carer is at a training tomorrow and nobody has yet found somebody for their visits: one of the first provider. */
    static boolean isTrainedTomorrow(Carer carer, Area area) {
        return area.carers().stream()
                .filter(each -> each.provider() == 0 && each.index() != 0 && !each.late())
                .filter(each -> each.worksOn(area.anchor().plusDays(1)))
                .findFirst()
                .filter(carer::equals)
                .isPresent();
    }

    /** Whether it is a visit of the carer as whom one signs in with a click. */
    static boolean isOfWhoSignsIn(HomeVisit visit) {
        return visit.carer().filter(carer -> carer.index() == 0).isPresent();
    }

    boolean isUnassigned(HomeVisit visit) {
        return unassigned.contains(visit.id());
    }

    /** Whether nothing will ever be written down about it, unless whoever looks at the demo does. */
    boolean isLeftOpen(HomeVisit visit) {
        return isUnassigned(visit) || unheard.contains(visit.id());
    }
}
