package care.mainstay.edge.web.home;

import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.shell.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Home: what needs me today, or the good news that nothing does. */
public record HomePage(String greeting, List<Group> groups, List<Door> doors) {

    /** How many things stand open under one heading; the others are one touch away. */
    private static final int FIRST = 5;

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

    static HomePage of(
            String name, LocalDate today, List<WorkSource> sources, List<List<WorkItem>> work, List<Door> doors) {
        var groups = new ArrayList<Group>();
        for (int i = 0; i < sources.size(); i++) {
            if (!work.get(i).isEmpty()) {
                groups.add(new Group(
                        sources.get(i).heading(),
                        work.get(i).stream().map(item -> item(item, today)).toList()));
            }
        }
        return new HomePage("Hello, " + name, List.copyOf(groups), doors);
    }

    public boolean nothingToDo() {
        return groups.isEmpty();
    }

    private static Item item(WorkItem item, LocalDate today) {
        boolean late = item.due().filter(due -> due.isBefore(today)).isPresent();
        String due = item.due()
                .map(day -> (late ? "Was due " : "Due ") + Words.day(day, today))
                .orElse("");
        return new Item(item.what(), item.why(), due, late, item.href(), item.each());
    }
}
