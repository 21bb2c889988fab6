package care.mainstay.edge.web.administration;

import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Inspection;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Opening one's records to a regulator until a day, the inspections that are under way, and those that are over.
 *
 * @param open under way, each with how to end it
 * @param over a sentence for each that is over, the latest first
 */
public record InspectionsPage(
        Form form, List<Choice> regulators, String people, List<UnderWay> open, List<String> over) {

    /** One that is under way. */
    public record UnderWay(String regulator, List<SummaryRow> facts, String end) {}

    /** The inspections an organisation opened, and the names that go with them. */
    record Known(List<Inspection> inspections, Function<OrganisationId, String> regulators, Map<UserId, String> names) {

        private String name(UserId user) {
            return names.getOrDefault(user, "a former colleague");
        }

        private String regulator(Inspection inspection) {
            return regulators.apply(inspection.regulator());
        }
    }

    static InspectionsPage of(Form form, List<Organisation> regulators, int people, Known known, Instant now) {
        return new InspectionsPage(
                form,
                regulators.stream()
                        .map(regulator -> new Choice(regulator.id().toString(), regulator.name()))
                        .toList(),
                Words.count(people, "person", "people"),
                known.inspections().stream()
                        .filter(inspection -> inspection.isOpenAt(now))
                        .map(inspection -> underWay(inspection, known))
                        .toList(),
                known.inspections().stream()
                        .filter(inspection -> !inspection.isOpenAt(now))
                        .map(inspection -> over(inspection, known))
                        .toList());
    }

    private static UnderWay underWay(Inspection inspection, Known known) {
        var facts = new ArrayList<SummaryRow>();
        facts.add(new SummaryRow("Can read", "What you keep about " + people(inspection)));
        facts.add(new SummaryRow("Opened", date(inspection.opened()) + ", by " + known.name(inspection.openedBy())));
        facts.add(new SummaryRow("Last day", lastDay(inspection)));
        return new UnderWay(
                known.regulator(inspection),
                List.copyOf(facts),
                "/administration/inspections/" + inspection.id() + "/end");
    }

    private static String over(Inspection inspection, Known known) {
        return known.regulator(inspection) + ", " + people(inspection) + ", opened on " + date(inspection.opened())
                + " by " + known.name(inspection.openedBy())
                + inspection
                        .ended()
                        .map(ended -> ", ended early on " + date(ended.at()) + " by " + known.name(ended.by()) + ": “"
                                + ended.why() + "”.")
                        .orElse(", until " + lastDay(inspection) + ".");
    }

    private static String people(Inspection inspection) {
        return Words.count(inspection.people(), "person", "people");
    }

    private static String lastDay(Inspection inspection) {
        return date(inspection.until().minusSeconds(1));
    }

    private static String date(Instant moment) {
        return Words.date(LocalDate.ofInstant(moment, Words.LONDON));
    }
}
