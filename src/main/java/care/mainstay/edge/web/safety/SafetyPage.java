package care.mainstay.edge.web.safety;

import care.mainstay.care.safety.HospitalStay;
import care.mainstay.care.safety.Incident;
import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.people.PersonFrame;
import care.mainstay.edge.web.shell.Words;
import java.util.List;

/** What happened to a person and what became of it, and their stays in hospital. */
public record SafetyPage(PersonFrame frame, List<Item> incidents, List<Item> stays) {

    /** A report or a stay. */
    public record Item(String title, String words, Status status, String href) {}

    static SafetyPage of(PersonFrame frame, List<Incident> incidents, List<HospitalStay> stays) {
        return new SafetyPage(
                frame,
                incidents.stream().map(SafetyPage::item).toList(),
                stays.stream().map(SafetyPage::item).toList());
    }

    private static Item item(Incident incident) {
        return new Item(
                SafetyWords.title(incident) + ", " + Words.moment(incident.happened()),
                incident.harm().words() + "."
                        + incident.judgement()
                                .map(review -> " " + review.avoidable().words() + ".")
                                .orElse(""),
                SafetyWords.status(incident.state()),
                "/incidents/" + incident.id());
    }

    private static Item item(HospitalStay stay) {
        return new Item(
                "In hospital from " + Words.date(stay.admitted())
                        + stay.discharged()
                                .map(day -> " until " + Words.date(day))
                                .orElse(""),
                (stay.planned() ? "Planned." : "Not planned.")
                        + (stay.hospital().isBlank() ? "" : " " + stay.hospital() + ".")
                        + stay.judgement()
                                .map(review -> " " + review.avoidable().words() + ".")
                                .orElse(""),
                stay.discharged().isPresent()
                        ? new Status("Home again", Tone.GOOD)
                        : new Status("In hospital now", Tone.ATTENTION),
                "/hospital-stays/" + stay.id());
    }

    public boolean nothing() {
        return incidents.isEmpty() && stays.isEmpty();
    }
}
