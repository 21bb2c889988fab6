package care.mainstay.edge.web.safety;

import care.mainstay.care.safety.Harm;
import care.mainstay.care.safety.IncidentAbout;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import java.util.List;

/** Telling the office that something went wrong, nearly did, or is a worry. */
public record ReportPage(String person, String action, String back, Form form) {

    public List<Choice> kinds() {
        return List.of(
                new Choice("incident", "Something went wrong", "A fall, a wrong dose, an injury."),
                new Choice("near-miss", "Something nearly went wrong", "It was noticed in time."),
                new Choice(
                        "concern", "Something worries me", "A change, a sign, a feeling that something is not right."),
                new Choice(
                        "safeguarding",
                        "I think somebody may be harming or neglecting them",
                        "Only the manager and the council will see this. You do not need proof."));
    }

    public List<Choice> abouts() {
        return SafetyWords.choices(IncidentAbout.values(), IncidentAbout::words);
    }

    public List<Choice> harms() {
        return SafetyWords.choices(Harm.values(), Harm::words);
    }
}
