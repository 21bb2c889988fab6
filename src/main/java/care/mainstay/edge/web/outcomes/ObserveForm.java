package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Bearing;
import care.mainstay.care.outcomes.Measure;
import care.mainstay.care.outcomes.NewObservation;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.outcomes.Observer;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.kernel.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Between what is typed about something seen and what is recorded. */
final class ObserveForm {

    static final int LONGEST = 4000;

    private ObserveForm() {}

    /** Whose account somebody in a role can put down: their own, and what they were told. */
    static List<ObservationSource> sources(Role role) {
        return switch (role) {
            case MANAGER, COORDINATOR ->
                List.of(
                        ObservationSource.SUPERVISOR,
                        ObservationSource.PERSON,
                        ObservationSource.FAMILY,
                        ObservationSource.AUDIT,
                        ObservationSource.HOSPITAL);
            case CARER -> List.of(ObservationSource.CARER_NOTE, ObservationSource.PERSON, ObservationSource.FAMILY);
            case COMMISSIONER -> List.of(ObservationSource.REVIEW, ObservationSource.PERSON, ObservationSource.COUNCIL);
            case PERSON -> List.of(ObservationSource.PERSON);
            case FAMILY -> List.of(ObservationSource.FAMILY);
            default -> List.of();
        };
    }

    static List<Choice> choices(Role role, String called) {
        return sources(role).stream()
                .map(source -> new Choice(source.code(), words(source, role, called)))
                .toList();
    }

    private static String words(ObservationSource source, Role role, String called) {
        return switch (source) {
            case PERSON -> role == Role.PERSON ? "I did" : called + " told me";
            case FAMILY -> role == Role.FAMILY ? "I did" : "Family or a friend told me";
            case CARER_NOTE, SUPERVISOR -> "I saw it myself";
            case REVIEW -> "I saw it myself, at a review";
            case AUDIT -> "It came out of an audit";
            case COUNCIL -> "It is in the council’s records";
            case HOSPITAL -> "A nurse, doctor or the hospital told us";
        };
    }

    static List<Choice> sourcesOfBaseline() {
        return List.of(
                new Choice(ObservationSource.SUPERVISOR.code(), "Somebody from the provider"),
                new Choice(ObservationSource.PERSON.code(), "The person"),
                new Choice(ObservationSource.FAMILY.code(), "Family or a friend"),
                new Choice(ObservationSource.REVIEW.code(), "A reviewer or social worker"),
                new Choice(ObservationSource.HOSPITAL.code(), "A nurse, doctor or therapist"));
    }

    static List<Choice> independentSources() {
        return sourcesOfBaseline().stream()
                .filter(choice -> ObservationSource.ofCode(choice.value()).isIndependent())
                .toList();
    }

    /** The values somebody can choose from, in words; empty when a number has to be typed. */
    static List<Choice> values(Outcome outcome) {
        if (outcome.measure().levels().size() < 5) {
            return List.of();
        }
        return outcome.measure().levels().stream()
                .map(Measure.Level::value)
                .map(value -> new Choice(value.toPlainString(), outcome.words(value)))
                .toList();
    }

    static NewObservation read(Form form, Outcome outcome, User user, String personsName, Instant now) {
        var reading = new Reading(form);
        Optional<BigDecimal> value =
                form.text("value").isEmpty() ? Optional.empty() : reading.number("value", "what was seen", 1);
        Optional<BigDecimal> outOf =
                !outcome.measure().type().needsOutOf() || form.text("out-of").isEmpty()
                        ? Optional.empty()
                        : reading.number("out-of", "out of how many", 0);
        var bearing = reading.choice("bearing", "whether it speaks for it or against it", Bearing.class);
        var source = reading.choice("source", "who saw it", ObservationSource.class);
        var on = reading.day("observed-on", "the day it was seen");
        var words = reading.optionalText("words", "what was seen", LONGEST);
        boolean told = source.filter(from -> from == ObservationSource.FAMILY || from == ObservationSource.HOSPITAL)
                        .isPresent()
                && user.role() != Role.FAMILY;
        var who = told ? reading.text("observer", "the name of who saw it", 200) : Optional.<String>empty();
        reading.done();
        if (!sources(user.role()).contains(source.orElseThrow())) {
            throw Refused.field(
                    "outcomes.source-not-yours",
                    "source",
                    "You cannot record this as " + source.get().title().toLowerCase(java.util.Locale.UK) + ".",
                    "Choose who saw it.");
        }
        var observer = source.get() == ObservationSource.PERSON
                ? Observer.named(personsName)
                : who.map(Observer::named).orElseGet(() -> Observer.of(user.id().value(), user.name()));
        return new NewObservation(
                Optional.empty(),
                outcome.id(),
                moment(on.orElseThrow(), now),
                source.get(),
                observer,
                value,
                outOf,
                bearing.orElseThrow(),
                words.orElse(""),
                Optional.empty(),
                Optional.empty());
    }

    /** Today means now; another day its noon. */
    private static Instant moment(LocalDate on, Instant now) {
        return on.equals(LocalDate.ofInstant(now, Words.LONDON))
                ? now
                : on.atTime(LocalTime.NOON).atZone(Words.LONDON).toInstant();
    }
}
