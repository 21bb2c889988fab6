package care.mainstay.edge.web.people;

import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.CircleMember;
import care.mainstay.people.persons.DecisionArea;
import care.mainstay.people.persons.HeldAuthority;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The form for somebody in a circle: what it is filled with, and how it is read. */
final class MemberForm {

    private static final int LONG = 200;

    /** Which details the form was filled in from. */
    static final String VERSION = "version";

    private MemberForm() {}

    static Form blank() {
        return Form.empty().with("authority", HeldAuthority.NONE.code());
    }

    static Form of(CircleMember.Details details) {
        var form = Form.empty()
                .with(VERSION, details.version())
                .with("name", details.name())
                .with("relationship", details.relationship())
                .with("phone", details.phone().orElse(""))
                .with("email", details.email().orElse(""))
                .with("authority", details.authority().code())
                .with("areas", details.areas().stream().map(DecisionArea::code).toArray(String[]::new))
                .with("scope", details.scopeWords());
        if (details.emergencyContact()) {
            form = form.with("emergency", "yes");
        }
        if (details.unpaidCarer()) {
            form = form.with("carer", "yes");
        }
        if (details.verifiedOn().isPresent()) {
            form = form.with("verified-on", details.verifiedOn().get());
        }
        return details.until().isPresent() ? form.with("until", details.until().get()) : form;
    }

    static CircleMember.Details read(Form form) {
        var reading = new Reading(form);
        var name = reading.text("name", "a name", LONG);
        var relationship = reading.text("relationship", "who they are to the person", LONG);
        var phone = reading.optionalText("phone", "the telephone number", LONG);
        var email = reading.optionalText("email", "the e-mail address", LONG);
        var held = reading.choice("authority", "what authority they hold, if any", HeldAuthority.class);
        var scope = reading.optionalText("scope", "the limits", 2_000);
        var seen = reading.optionalDay("verified-on", "the day somebody saw the document");
        var until = reading.optionalDay("until", "the last day");
        reading.done();
        var areas = Arrays.stream(DecisionArea.values())
                .filter(area -> form.all("areas").contains(area.code()))
                .collect(Collectors.toSet());
        return new CircleMember.Details(
                name.orElseThrow(),
                relationship.orElseThrow(),
                phone,
                email,
                form.field("emergency").has("yes"),
                form.field("carer").has("yes"),
                held.orElseThrow(() -> new Refused("form.not-chosen", "Choose an authority.", "")),
                areas,
                scope.orElse(""),
                seen,
                until);
    }
}
