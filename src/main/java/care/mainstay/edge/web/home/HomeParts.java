package care.mainstay.edge.web.home;

import care.mainstay.foundation.identity.Caller;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the journeys put on a home page. */
@Component
record HomeParts(List<WorkSource> work, List<GlanceSource> glances, List<FigureSource> figures, NearPeople people) {

    List<List<WorkItem>> workFor(Caller caller) {
        return work.stream().map(source -> source.workFor(caller)).toList();
    }

    /** What there is to see about each person near the caller. */
    List<HomePage.About> near(Caller caller) {
        return people.of(caller).stream()
                .map(near -> new HomePage.About(
                        near,
                        glances.stream()
                                .sorted(Comparator.comparingInt(GlanceSource::place))
                                .flatMap(source -> source.glancesAt(near).stream())
                                .toList()))
                .toList();
    }

    Optional<Figures> figuresFor(Caller caller) {
        return figures.stream()
                .flatMap(source -> source.figuresFor(caller).stream())
                .findFirst();
    }
}
