package care.mainstay.edge.web.administration;

import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Tile;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.home.FigureSource;
import care.mainstay.edge.web.home.Figures;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Inspections;
import care.mainstay.foundation.identity.Inspections.OpenToUs;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.people.persons.Persons;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What an inspector finds at home: whose records are open to them, about how many people, and until when. */
@Component
class InspectorAtHome implements FigureSource {

    private static final int SOON_DAYS = 7;

    private final Inspections inspections;
    private final Organisations organisations;
    private final Persons persons;
    private final InstantSource clock;

    InspectorAtHome(Inspections inspections, Organisations organisations, Persons persons, InstantSource clock) {
        this.inspections = inspections;
        this.organisations = organisations;
        this.persons = persons;
        this.clock = clock;
    }

    @Override
    public Optional<Figures> figuresFor(Caller caller) {
        return caller.role() == Role.INSPECTOR
                ? Optional.of(figures(
                        inspections.openToUs(),
                        organisations::name,
                        persons.count(),
                        LocalDate.ofInstant(clock.instant(), Words.LONDON)))
                : Optional.empty();
    }

    /** @param people how many are open altogether; somebody open by two keepers counts once */
    static Figures figures(
            List<OpenToUs> inspections, Function<OrganisationId, String> names, int people, LocalDate today) {
        var open = List.copyOf(inspections);
        return new Figures(
                "Inspections under way",
                lead(open, names),
                open.isEmpty() ? List.of() : tiles(open, names, people, today),
                open.isEmpty() ? null : table(open, names, today),
                List.of(
                        "You can read these records and change nothing. Whoever came to an organisation after it opened its"
                                + " records is not among them.",
                        "Every page you open is written down, with the people on it, in your audit trail."));
    }

    private static String lead(List<OpenToUs> open, Function<OrganisationId, String> names) {
        return switch (open.size()) {
            case 0 -> "Nobody’s records are open to you at the moment. An organisation opens them for an inspection.";
            case 1 -> names.apply(open.get(0).keeper()) + " has opened its records to you" + until(open.get(0)) + ".";
            default -> Words.count(open.size(), "inspection is", "inspections are") + " under way.";
        };
    }

    private static String until(OpenToUs inspection) {
        return " until the end of " + Words.day(lastDay(inspection.until()));
    }

    private static List<Tile> tiles(
            List<OpenToUs> open, Function<OrganisationId, String> names, int people, LocalDate today) {
        var first = open.get(0);
        var whom = new Tile("People whose records are open", String.valueOf(people), null, "/people", Tone.NEUTRAL);
        var day = lastDay(first.until());
        return List.of(
                whom,
                new Tile(
                        "Last day of the first to close",
                        Words.date(day),
                        names.apply(first.keeper()) + ", " + away(day, today),
                        null,
                        day.isAfter(today.plusDays(SOON_DAYS)) ? Tone.NEUTRAL : Tone.ATTENTION));
    }

    private static Table table(List<OpenToUs> open, Function<OrganisationId, String> names, LocalDate today) {
        return new Table(
                "Whose records are open to you",
                List.of(
                        Table.Column.of("Organisation"),
                        Table.Column.numeric("People"),
                        Table.Column.of("Since"),
                        Table.Column.of("Last day")),
                open.stream()
                        .map(one -> List.of(
                                Table.Cell.of(names.apply(one.keeper())),
                                Table.Cell.of(String.valueOf(one.people())),
                                Table.Cell.of(Words.date(
                                        one.from().atZone(Words.LONDON).toLocalDate())),
                                Table.Cell.of(
                                        Words.date(lastDay(one.until())) + ", " + away(lastDay(one.until()), today))))
                        .toList());
    }

    /** Records that close at midnight are open on the day before, whole. */
    static LocalDate lastDay(Instant closes) {
        return closes.minusNanos(1).atZone(Words.LONDON).toLocalDate();
    }

    private static String away(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, day);
        return days == 0 ? "today" : days == 1 ? "tomorrow" : "in " + days + " days";
    }
}
