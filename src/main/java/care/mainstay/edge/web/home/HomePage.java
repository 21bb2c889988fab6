package care.mainstay.edge.web.home;

import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.shell.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Home: what needs me today, or the good news that nothing does.
 *
 * @param near for a person and those close to them: how things are
 * @param figures for those who have no queue of work, or null
 */
public record HomePage(
        String greeting,
        String lead,
        List<About> near,
        List<Group> groups,
        @Nullable Figures figures,
        List<Door> doors) {

    /** How many things stand open under one heading; the others are one touch away. */
    private static final int FIRST = 5;

    /** How things are with somebody. */
    public record About(Near who, List<Glance> glances) {

        public About {
            glances = List.copyOf(glances);
        }
    }

    /** Work under one heading, the most pressing first. */
    public record Group(String heading, List<Item> items) {

        public List<Item> first() {
            return items.subList(0, hidesSome() ? FIRST : items.size());
        }

        public List<Item> others() {
            return items.subList(first().size(), items.size());
        }

        /** One more is shown rather than hidden alone. */
        public boolean hidesSome() {
            return items.size() > FIRST + 1;
        }

        /** What opens the others, late ones counted so that none is overlooked. */
        public String othersInWords() {
            long late = others().stream().filter(Item::late).count();
            return "Show " + others().size() + " more" + (late == 0 ? "" : ", " + late + " of them late");
        }
    }

    /** One thing to do. */
    public record Item(String what, String why, String due, boolean late, String href, List<Link> each) {}

    /** A place to go, with what one finds there: for people without a work queue. */
    public record Door(String words, String about, String href) {}

    /** Everything the page is made from; {@code work} answers {@code sources} one for one. */
    record Behind(
            Optional<String> name,
            LocalDate today,
            List<WorkSource> sources,
            List<List<WorkItem>> work,
            List<About> near,
            Optional<Figures> figures,
            List<Door> doors) {}

    static HomePage of(Behind behind) {
        var groups = new ArrayList<Group>();
        for (int i = 0; i < behind.sources().size(); i++) {
            if (!behind.work().get(i).isEmpty()) {
                groups.add(new Group(
                        behind.sources().get(i).heading(),
                        behind.work().get(i).stream()
                                .map(item -> item(item, behind.today()))
                                .toList()));
            }
        }
        return new HomePage(
                greeting(behind.name()),
                lead(behind, groups),
                behind.near(),
                List.copyOf(groups),
                behind.figures().orElse(null),
                doors(behind));
    }

    /** A single place is at the top of every page already, and beneath totals it would only look like what is missing. */
    private static List<Door> doors(Behind behind) {
        return behind.figures().isPresent() && behind.doors().size() == 1 ? List.of() : behind.doors();
    }

    /** By name; what somebody does for a living follows their name after a comma and is no part of it. */
    private static String greeting(Optional<String> name) {
        return name.map(known -> "Hello, " + known.split(",", 2)[0].strip()).orElse("Hello, and welcome");
    }

    private static String lead(Behind behind, List<Group> groups) {
        if (behind.figures().isPresent()) {
            return behind.figures().get().lead();
        }
        long waiting = groups.stream().mapToLong(group -> group.items().size()).sum();
        if (waiting == 0) {
            return "Nothing is waiting for you.";
        }
        return behind.near().isEmpty()
                ? "This is what needs you."
                : Words.count(waiting, "thing is", "things are") + " waiting for you.";
    }

    public boolean nothingToDo() {
        return groups.isEmpty();
    }

    /** Whose support it is needs saying when it is not the reader's own. */
    public boolean namesPeople() {
        return near.stream().anyMatch(about -> !about.who().own());
    }

    private static Item item(WorkItem item, LocalDate today) {
        boolean late = item.due().filter(due -> due.isBefore(today)).isPresent();
        String due = item.due()
                .map(day -> (late ? "Was due " : "Due ") + Words.day(day, today))
                .orElse("");
        return new Item(item.what(), item.why(), due, late, item.href(), item.each());
    }
}
