package care.mainstay.edge.web.workforce;

import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.people.workforce.Basis;
import care.mainstay.people.workforce.Carer;
import care.mainstay.people.workforce.Competency;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The carers of a provider, those who work now first. */
public record CarersPage(String lead, Table working, Table left, boolean nobody) {

    /** A skill that must be seen again within this many days is pointed out. */
    static final int SOON = 42;

    static CarersPage of(List<Carer> carers, Map<CarerId, List<Competency>> skills, LocalDate today) {
        var working = carers.stream().filter(carer -> stillHere(carer, today)).toList();
        var left = carers.stream().filter(carer -> !stillHere(carer, today)).toList();
        return new CarersPage(
                Words.count(working.size(), "carer works", "carers work") + " here.",
                new Table(
                        "Work here now",
                        List.of(
                                Table.Column.of("Name"),
                                Table.Column.of("Since"),
                                Table.Column.of("Guaranteed hours"),
                                Table.Column.of("Skills")),
                        working.stream()
                                .map(carer -> row(carer, skills.getOrDefault(carer.id(), List.of()), today))
                                .toList()),
                new Table(
                        "No longer here",
                        List.of(Table.Column.of("Name"), Table.Column.of("Worked"), Table.Column.of("Why they left")),
                        left.stream().map(CarersPage::gone).toList()),
                carers.isEmpty());
    }

    private static boolean stillHere(Carer carer, LocalDate today) {
        return carer.leftOn().map(last -> !today.isAfter(last)).orElse(true);
    }

    private static List<Table.Cell> row(Carer carer, List<Competency> skills, LocalDate today) {
        return List.of(
                Table.Cell.link(carer.name(), "/carers/" + carer.id()),
                Table.Cell.of(Words.date(carer.startedOn())),
                Table.Cell.of(hours(carer)),
                skillsNow(skills, today));
    }

    static String hours(Carer carer) {
        return carer.details().basis() == Basis.GUARANTEED_HOURS
                        || carer.details().basis() == Basis.SALARIED
                ? carer.details().guaranteedHours().toPlainString() + " a week"
                : carer.details().basis().words();
    }

    private static Table.Cell skillsNow(List<Competency> skills, LocalDate today) {
        long soon = skills.stream()
                .filter(skill -> skill.expiresOn()
                        .map(until -> until.isBefore(today.plusDays(SOON)))
                        .orElse(false))
                .count();
        if (skills.isEmpty()) {
            return Table.Cell.status(new Status("None recorded", Tone.ATTENTION));
        }
        return soon > 0
                ? Table.Cell.status(new Status(
                        Words.count(soon, "skill to see again soon", "skills to see again soon"), Tone.ATTENTION))
                : Table.Cell.of(Words.count(skills.size(), "skill, up to date", "skills, all up to date"));
    }

    private static List<Table.Cell> gone(Carer carer) {
        return List.of(
                Table.Cell.link(carer.name(), "/carers/" + carer.id()),
                Table.Cell.of(Words.date(carer.startedOn())
                        + carer.leftOn().map(last -> " to " + Words.date(last)).orElse("")),
                Table.Cell.of(carer.whyLeft().map(why -> why.words()).orElse("Not recorded")));
    }
}
