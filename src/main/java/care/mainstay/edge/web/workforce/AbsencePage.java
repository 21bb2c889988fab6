package care.mainstay.edge.web.workforce;

import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.shell.Crumb;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.people.workforce.Absence;
import care.mainstay.people.workforce.AbsenceKind;
import care.mainstay.people.workforce.Carer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Entering that a carer is away, or changing one such entry.
 *
 * @param asksKind a new one says why; later only its days change
 * @param before what it said before, latest first
 */
public record AbsencePage(
        String title,
        String action,
        String path,
        List<Crumb> crumbs,
        boolean asksKind,
        boolean mayChange,
        List<SummaryRow> facts,
        List<String> before,
        Form form) {

    static AbsencePage toAdd(Carer carer, Form form) {
        var path = "/carers/" + carer.id();
        return new AbsencePage(
                carer.name() + " is away",
                path + "/absences",
                path,
                crumbs(carer),
                true,
                true,
                List.of(),
                List.of(),
                form);
    }

    static AbsencePage toChange(Carer carer, Absence absence, List<Absence> before, Form form) {
        var path = "/carers/" + carer.id();
        var facts = new ArrayList<SummaryRow>();
        facts.add(new SummaryRow("Why", absence.kind().words()));
        facts.add(new SummaryRow("Days", AwayWords.days(absence)));
        facts.add(new SummaryRow("You knew from", Words.moment(absence.knownAt())));
        if (absence.takenBack()) {
            facts.add(new SummaryRow("Taken back", Words.moment(absence.changedAt())));
        }
        return new AbsencePage(
                carer.name() + ": " + absence.kind().words().toLowerCase(Locale.UK),
                path + "/absences/" + absence.id(),
                path,
                crumbs(carer),
                false,
                !absence.takenBack(),
                List.copyOf(facts),
                before.stream()
                        .map(each -> Words.moment(each.changedAt()) + ": " + AwayWords.days(each))
                        .toList(),
                form);
    }

    private static List<Crumb> crumbs(Carer carer) {
        return List.of(
                new Crumb("Home", "/"),
                new Crumb("Carers", "/carers"),
                new Crumb(carer.name(), "/carers/" + carer.id()));
    }

    public List<Choice> kinds() {
        return Arrays.stream(AbsenceKind.values())
                .map(kind -> new Choice(Reading.code(kind), kind.words()))
                .toList();
    }
}
