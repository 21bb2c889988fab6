package care.mainstay.edge.web.administration;

import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Organisation;
import java.util.List;

/** Opening one's records to a regulator until a day. */
public record InspectionsPage(Form form, List<Choice> regulators, String people) {

    static InspectionsPage of(Form form, List<Organisation> regulators, int people) {
        return new InspectionsPage(
                form,
                regulators.stream()
                        .map(regulator -> new Choice(regulator.id().toString(), regulator.name()))
                        .toList(),
                Words.count(people, "person", "people"));
    }
}
