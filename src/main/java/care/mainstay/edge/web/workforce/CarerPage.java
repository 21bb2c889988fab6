package care.mainstay.edge.web.workforce;

import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.shell.Crumb;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.people.workforce.Absence;
import care.mainstay.people.workforce.Availability;
import care.mainstay.people.workforce.Carer;
import care.mainstay.people.workforce.Competency;
import care.mainstay.people.workforce.Skill;
import care.mainstay.people.workforce.Travel;
import care.mainstay.people.workforce.WhyLeft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** One carer: how they work here and what they have been seen to do well. */
public record CarerPage(
        String name,
        String path,
        Status status,
        List<SummaryRow> facts,
        Table skills,
        Times times,
        boolean worksHere,
        boolean maySignIn,
        Form signOff,
        Form signIn,
        Form leaving) {

    /** Earlier ones than these are in the export. */
    private static final int MOST_ABSENCES = 20;

    /**
     * When they work and when they are away.
     *
     * @param travel empty when nothing is recorded
     */
    public record Times(String lead, List<SummaryRow> week, Table away, List<SummaryRow> travel) {

        static Times of(
                Carer carer,
                List<Availability> weeks,
                List<Absence> absences,
                Optional<Travel> travel,
                LocalDate today) {
            return new Times(
                    WeekPage.lead(weeks, today),
                    MyWeekPage.current(weeks, today)
                            .map(week -> WeekPage.rows(week, today))
                            .orElse(List.of()),
                    away(carer, absences, today),
                    travel.map(TravelPage::rows).orElse(List.of()));
        }

        private static Table away(Carer carer, List<Absence> absences, LocalDate today) {
            return new Table(
                    "Leave and sickness",
                    List.of(Table.Column.of("Days"), Table.Column.of("Why"), Table.Column.of("Stands")),
                    absences.stream()
                            .limit(MOST_ABSENCES)
                            .map(each -> List.of(
                                    Table.Cell.link(
                                            AwayWords.days(each), "/carers/" + carer.id() + "/absences/" + each.id()),
                                    Table.Cell.of(each.kind().words()),
                                    stands(each, today)))
                            .toList());
        }

        private static Table.Cell stands(Absence absence, LocalDate today) {
            if (absence.takenBack()) {
                return Table.Cell.of("Taken back");
            }
            if (absence.on(today)) {
                return Table.Cell.status(new Status("Away now", Tone.ATTENTION));
            }
            return Table.Cell.of(absence.from().isAfter(today) ? "To come" : "Over");
        }
    }

    static CarerPage of(
            Carer carer,
            List<Competency> competencies,
            Times times,
            LocalDate today,
            Form signOff,
            Form signIn,
            Form leaving) {
        return new CarerPage(
                carer.name(),
                "/carers/" + carer.id(),
                carer.worksOn(today)
                        ? new Status("Works here", Tone.GOOD)
                        : today.isBefore(carer.startedOn())
                                ? new Status("Starts soon", Tone.INFORMATION)
                                : new Status("Has left", Tone.NEUTRAL),
                facts(carer),
                skills(competencies, today),
                times,
                carer.leftOn().isEmpty(),
                carer.user().isEmpty() && carer.leftOn().isEmpty(),
                signOff,
                signIn,
                leaving);
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("Home", "/"), new Crumb("Carers", "/carers"));
    }

    public List<Choice> skillChoices() {
        return Arrays.stream(Skill.values())
                .map(skill -> new Choice(Reading.code(skill), skill.words()))
                .toList();
    }

    public List<Choice> leavingChoices() {
        return Arrays.stream(WhyLeft.values())
                .map(why -> new Choice(Reading.code(why), why.words()))
                .toList();
    }

    private static List<SummaryRow> facts(Carer carer) {
        var facts = new ArrayList<SummaryRow>();
        facts.add(new SummaryRow("Called", carer.called()));
        carer.details().staffNumber().ifPresent(number -> facts.add(new SummaryRow("Staff number", number)));
        facts.add(new SummaryRow("Works on", carer.details().basis().words()));
        facts.add(new SummaryRow("Guaranteed hours", CarersPage.hours(carer)));
        facts.add(new SummaryRow("First day", Words.day(carer.startedOn())));
        carer.leftOn().ifPresent(last -> facts.add(new SummaryRow("Last day", Words.day(last))));
        carer.whyLeft().ifPresent(why -> facts.add(new SummaryRow("Why they left", why.words())));
        facts.add(new SummaryRow("Signs in", carer.user().isPresent() ? "Yes" : "Not yet"));
        return facts;
    }

    /** The latest sign-off of each skill. */
    private static Table skills(List<Competency> competencies, LocalDate today) {
        var latest = new LinkedHashMap<Skill, Competency>();
        competencies.forEach(competency -> latest.putIfAbsent(competency.skill(), competency));
        return new Table(
                "Skills",
                List.of(
                        Table.Column.of("Skill"),
                        Table.Column.of("Seen on"),
                        Table.Column.of("Seen by"),
                        Table.Column.of("Counts")),
                latest.values().stream()
                        .map(competency -> row(competency, today))
                        .toList());
    }

    private static List<Table.Cell> row(Competency competency, LocalDate today) {
        return List.of(
                Table.Cell.of(competency.skill().words()),
                Table.Cell.of(Words.date(competency.achievedOn())),
                Table.Cell.of(competency.seenBy()),
                counts(competency, today));
    }

    private static Table.Cell counts(Competency competency, LocalDate today) {
        if (!competency.countsOn(today)) {
            return Table.Cell.status(new Status("No longer: see it again", Tone.BAD));
        }
        return competency
                .expiresOn()
                .map(until -> until.isBefore(today.plusDays(CarersPage.SOON))
                        ? Table.Cell.status(new Status("Until " + Words.date(until.minusDays(1)), Tone.ATTENTION))
                        : Table.Cell.of("Until " + Words.date(until.minusDays(1))))
                .orElseGet(() -> Table.Cell.of("Until somebody looks again"));
    }
}
