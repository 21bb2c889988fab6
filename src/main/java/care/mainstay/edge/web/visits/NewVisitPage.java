package care.mainstay.edge.web.visits;

import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.people.PersonFrame;
import java.util.List;

/** Planning one visit outside the ordinary week. */
public record NewVisitPage(PersonFrame frame, Form form, List<Choice> carers) {

    public String action() {
        return frame.path() + "/visits/new";
    }

    public String back() {
        return frame.path() + "/visits";
    }
}
