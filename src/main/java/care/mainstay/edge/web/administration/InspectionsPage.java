package care.mainstay.edge.web.administration;

import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.AccessGrants.Inspection;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.kernel.OrganisationId;
import java.util.List;
import java.util.function.Function;

/**
 * Opening one's records to a regulator until a day.
 *
 * @param open what is open already: to whom, about how many people, until when
 */
public record InspectionsPage(Form form, List<Choice> regulators, String people, List<String> open) {

    static InspectionsPage of(
            Form form,
            List<Organisation> regulators,
            int people,
            List<Inspection> open,
            Function<OrganisationId, String> names) {
        return new InspectionsPage(
                form,
                regulators.stream()
                        .map(regulator -> new Choice(regulator.id().toString(), regulator.name()))
                        .toList(),
                Words.count(people, "person", "people"),
                open.stream()
                        .map(one -> names.apply(one.regulator()) + " can read what you keep about "
                                + Words.count(one.people(), "person", "people")
                                + one.until()
                                        .map(end -> " until the end of " + Words.day(InspectorAtHome.lastDay(end)))
                                        .orElse("")
                                + ".")
                        .toList());
    }
}
