package care.mainstay.edge.web.workforce;

import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.shell.Crumb;
import care.mainstay.people.workforce.Basis;
import java.util.Arrays;
import java.util.List;

/** Entering a new carer, or changing how one works here. */
public record HirePage(String title, String action, String cancel, boolean asksStart, Form form) {

    static HirePage toHire(Form form) {
        return new HirePage("Add a carer", "/carers/new", "/carers", true, form);
    }

    static HirePage toChange(String carer, String name, Form form) {
        return new HirePage("Change " + name, "/carers/" + carer + "/details", "/carers/" + carer, false, form);
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("Home", "/"), new Crumb("Carers", "/carers"));
    }

    public List<Choice> bases() {
        return Arrays.stream(Basis.values())
                .map(basis -> new Choice(Reading.code(basis), basis.words()))
                .toList();
    }
}
