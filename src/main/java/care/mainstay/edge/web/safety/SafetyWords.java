package care.mainstay.edge.web.safety;

import care.mainstay.care.safety.HarmReview;
import care.mainstay.care.safety.Incident;
import care.mainstay.care.safety.IncidentAbout;
import care.mainstay.care.safety.IncidentState;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.Tone;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** How reports are spoken of on every page. */
final class SafetyWords {

    private SafetyWords() {}

    static <E extends Enum<E>> List<Choice> choices(E[] values, Function<E, String> words) {
        return Arrays.stream(values)
                .map(value -> new Choice(Reading.code(value), words.apply(value)))
                .toList();
    }

    static Status status(IncidentState state) {
        return new Status(
                state.words(),
                switch (state) {
                    case REPORTED -> Tone.ATTENTION;
                    case TRIAGED, INVESTIGATING -> Tone.PROGRESS;
                    case LEARNING_AGREED -> Tone.INFORMATION;
                    case CLOSED -> Tone.GOOD;
                });
    }

    /** "Incident: a fall". */
    static String title(Incident incident) {
        return incident.kind().words() + ": " + lower(incident.about());
    }

    static String lower(IncidentAbout about) {
        var words = about.words();
        return words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
    }

    /** "Could not have been avoided, judged independently by Dr Amis". */
    static String judgement(HarmReview review) {
        return review.avoidable().words() + ". " + review.harm().words() + ". Judged by " + review.reviewer()
                + (review.independent() ? ", who is independent of the provider." : ", who works for the provider.")
                + (review.withinAgreedRisk() ? " It was foreseen in a risk that had been agreed." : "");
    }
}
