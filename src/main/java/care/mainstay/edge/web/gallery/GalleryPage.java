package care.mainstay.edge.web.gallery;

import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.components.Pagination;
import care.mainstay.edge.web.components.PersonHeading;
import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.edge.web.components.Table.Column;
import care.mainstay.edge.web.components.Table.Sorted;
import care.mainstay.edge.web.components.TaskRow;
import care.mainstay.edge.web.components.Tile;
import care.mainstay.edge.web.components.TimelineEntry;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.shell.NavigationItem;
import care.mainstay.foundation.kernel.Refused;
import java.util.List;

/**
 * The made-up examples of the design system.
 *
 * @param tabs the pages of the design system, the shown one marked
 */
public record GalleryPage(List<NavigationItem> tabs) {

    static GalleryPage at(String path) {
        return new GalleryPage(List.of(
                tab("Look", "/design-system", path),
                tab("Forms", "/design-system/forms", path),
                tab("Content", "/design-system/content", path),
                tab("Pictures", "/design-system/pictures", path)));
    }

    private static NavigationItem tab(String words, String href, String path) {
        return new NavigationItem(words, href, href.equals(path));
    }

    public List<Status> tones() {
        return List.of(
                new Status("Not started", Tone.NEUTRAL),
                new Status("Achieved", Tone.GOOD),
                new Status("Improving", Tone.PROGRESS),
                new Status("Offered", Tone.INFORMATION),
                new Status("Evidence is getting old", Tone.ATTENTION),
                new Status("Overdue", Tone.BAD));
    }

    /** A form nobody has touched. */
    public Form fresh() {
        return Form.empty().with("funded-by", "council").with("fresh-name", "Maud Ellery");
    }

    /** A form that came back with problems. */
    public Form refused() {
        return Form.empty()
                .with("name", "")
                .with("started-day", "31")
                .with("started-month", "2")
                .with("started-year", "2026")
                .with("arrived", "25:70")
                .with("note", "Made her own toast.")
                .refused(new Refused(List.of(
                        new Refused.Problem("example.no-name", "name", "Enter the person’s name.", ""),
                        new Refused.Problem(
                                "example.no-such-day",
                                "started",
                                "31 February 2026 is not a day.",
                                "Maybe 28 February 2026 is meant."),
                        new Refused.Problem(
                                "example.no-such-time",
                                "arrived",
                                "“25:70” is not a time.",
                                "Write it like 9:05am or 14:30."),
                        new Refused.Problem("example.nothing-chosen", "needs", "Choose at least one need.", ""))));
    }

    public List<Choice> funding() {
        return List.of(
                new Choice("council", "The council"),
                new Choice(
                        "direct-payment", "A direct payment", "The council gives the person money to arrange support"),
                new Choice("self", "The person themselves"),
                new Choice("other", "Somebody else"));
    }

    public List<Choice> needs() {
        return List.of(
                new Choice("a", "Managing and maintaining nutrition"),
                new Choice("b", "Maintaining personal hygiene"),
                new Choice(
                        "c", "Being able to make use of the home safely", "Getting about indoors, stairs and steps"));
    }

    public List<Choice> yesNo() {
        return List.of(new Choice("yes", "Yes"), new Choice("no", "No"));
    }

    public PersonHeading person() {
        return new PersonHeading(
                "Maud Ellery",
                List.of(
                        new SummaryRow("Born", "3 May 1941 (85)"),
                        new SummaryRow("NHS number", "943 476 5919"),
                        new SummaryRow("Supported by", "Larkfield Homecare")),
                "Please knock twice and wait. I hear you, I am only slow.",
                new Status("Support is running", Tone.GOOD));
    }

    public List<NavigationItem> personTabs() {
        return List.of(
                new NavigationItem("Overview", "#overview", true),
                new NavigationItem("Outcomes", "#outcomes"),
                new NavigationItem("Plan", "#plan"),
                new NavigationItem("Visits", "#visits"),
                new NavigationItem("Timeline", "#timeline"));
    }

    public List<SummaryRow> facts() {
        return List.of(
                new SummaryRow("What I will do", "Make my own breakfast, five mornings a week"),
                new SummaryRow("Agreed by", "Maud Ellery, for herself, on Tuesday 3 February 2026"),
                new SummaryRow("Review", "Friday 1 May 2026", new Link("Change", "#change")));
    }

    public Table visits() {
        return new Table(
                "Visits this week",
                List.of(
                        Column.of("Visit").sortable("#by-day", Sorted.UP),
                        Column.of("Care worker").sortable("#by-carer", Sorted.NOT),
                        Column.of("What it was for"),
                        Column.numeric("Minutes"),
                        Column.of("Record")),
                List.of(
                        List.of(
                                Cell.link("Monday, 8:00am", "#visit"),
                                Cell.of("Ada Bello"),
                                Cell.of("Breakfast, with as little help as needed"),
                                Cell.of("32"),
                                Cell.status(new Status("Completed", Tone.GOOD))),
                        List.of(
                                Cell.link("Tuesday, 8:00am", "#visit"),
                                Cell.of("Ada Bello"),
                                Cell.of("Breakfast, with as little help as needed"),
                                Cell.of("28"),
                                Cell.status(new Status("Completed", Tone.GOOD))),
                        List.of(
                                Cell.link("Wednesday, 8:00am", "#visit"),
                                Cell.of("Tom Whitlow"),
                                Cell.of("Breakfast and the morning medicines"),
                                Cell.of("–"),
                                Cell.status(new Status("Missed", Tone.BAD)))));
    }

    public List<Tile> tiles() {
        return List.of(
                new Tile("people supported", "48", "3 more than last month", "#people", Tone.NEUTRAL),
                new Tile("outcomes going well", "61", "of 84", "#outcomes", Tone.GOOD),
                new Tile("need new evidence", "9", "oldest is 16 days", "#evidence", Tone.ATTENTION),
                new Tile("reviews overdue", "2", null, "#reviews", Tone.BAD));
    }

    public List<TaskRow> tasks() {
        return List.of(
                new TaskRow("About the person", null, "#about", new Status("Done", Tone.GOOD)),
                new TaskRow(
                        "What they want to be able to do",
                        "In their own words, and what one will see",
                        "#intent",
                        new Status("Started", Tone.PROGRESS)),
                new TaskRow("Send to the provider", null, null, new Status("Cannot start yet", Tone.NEUTRAL)));
    }

    public List<TimelineEntry> timeline() {
        return List.of(
                new TimelineEntry(
                        "Made her own porridge",
                        "Tuesday 4 November 2026, 8:31am",
                        "2026-11-04T08:31",
                        "Ada Bello, care worker",
                        "Measured the oats herself and only asked me to carry the pan.",
                        new Status("Supports the outcome", Tone.GOOD),
                        new Link("Read the visit on Tuesday 4 November", "#visit")),
                new TimelineEntry(
                        "Home from hospital",
                        "Friday 30 October 2026",
                        "2026-10-30",
                        null,
                        "Three nights for a chest infection. Those days are left out.",
                        null,
                        null),
                new TimelineEntry(
                        "Review",
                        "Thursday 1 October 2026",
                        "2026-10-01",
                        "Gwen Pritchard, Westmere Council",
                        "The outcome continues, with the same target.",
                        null,
                        null));
    }

    public Pagination pagination() {
        return new Pagination(6, 42, "#page-");
    }
}
