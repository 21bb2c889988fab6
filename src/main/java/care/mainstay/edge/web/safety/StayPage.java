package care.mainstay.edge.web.safety;

import care.mainstay.care.safety.Harm;
import care.mainstay.care.safety.HarmReview;
import care.mainstay.care.safety.HospitalStay;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.shell.Crumb;
import care.mainstay.edge.web.shell.Words;
import java.util.ArrayList;
import java.util.List;

/** One stay in hospital: when, why, whether it could have been avoided, and coming home. */
public record StayPage(
        String title,
        String caption,
        List<Crumb> crumbs,
        List<SummaryRow> facts,
        String words,
        List<String> judgements,
        boolean mayDischarge,
        boolean mayReview,
        boolean independent,
        String path,
        Form form) {

    static StayPage of(
            HospitalStay stay,
            String person,
            String keeper,
            boolean mayDischarge,
            boolean mayReview,
            boolean independent,
            Form form) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(new SummaryRow("Went in", Words.day(stay.admitted())));
        rows.add(new SummaryRow("Came home", stay.discharged().map(Words::day).orElse("Not yet")));
        rows.add(new SummaryRow("Planned", stay.planned() ? "Yes" : "No"));
        if (!stay.hospital().isBlank()) {
            rows.add(new SummaryRow("Hospital", stay.hospital()));
        }
        rows.add(new SummaryRow("Written down", Words.moment(stay.recorded().at()) + ", " + keeper));
        var path = "/people/" + stay.person();
        return new StayPage(
                stay.discharged().isEmpty() ? "In hospital" : "A stay in hospital",
                person,
                List.of(new Crumb("Home", "/"), new Crumb(person, path), new Crumb("Safety", path + "/safety")),
                rows,
                stay.words(),
                stay.reviews().stream()
                        .map(review -> SafetyWords.judgement(review) + " “" + review.words() + "”")
                        .toList(),
                mayDischarge && stay.discharged().isEmpty(),
                mayReview,
                independent,
                "/hospital-stays/" + stay.id(),
                form);
    }

    public List<Choice> harms() {
        return SafetyWords.choices(Harm.values(), Harm::words);
    }

    public List<Choice> avoidables() {
        return SafetyWords.choices(HarmReview.Avoidable.values(), HarmReview.Avoidable::words);
    }
}
