package care.mainstay.edge.web.people;

import care.mainstay.edge.web.components.TimelineEntry;
import care.mainstay.edge.web.shell.Words;
import java.util.Comparator;
import java.util.List;

/** What has happened to and with somebody, latest first. */
public record TimelinePage(PersonFrame frame, List<TimelineEntry> entries, String lead) {

    /** As many as are read in one sitting. */
    static final int MOST = 60;

    static TimelinePage of(PersonFrame frame, List<TimelineSource.Happening> happenings) {
        var latest = happenings.stream()
                .sorted(Comparator.comparing(TimelineSource.Happening::at).reversed())
                .limit(MOST)
                .map(TimelinePage::entry)
                .toList();
        return new TimelinePage(
                frame,
                latest,
                happenings.size() > MOST
                        ? "The latest " + MOST + " things that happened."
                        : "Everything so far, latest first.");
    }

    private static TimelineEntry entry(TimelineSource.Happening happening) {
        return new TimelineEntry(
                happening.title(),
                Words.moment(happening.at()),
                happening.at().toString(),
                happening.by().orElse(null),
                happening.words(),
                happening.status().orElse(null),
                happening.link().orElse(null));
    }
}
