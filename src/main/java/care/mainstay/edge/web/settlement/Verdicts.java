package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.Tone;
import java.util.Optional;

/** What became of something, as a tag. */
final class Verdicts {

    private Verdicts() {}

    static Optional<Status> of(String value) {
        return Optional.ofNullable(
                switch (value) {
                    case "yes" -> new Status("Yes", Tone.NEUTRAL);
                    case "none" -> new Status("Nothing", Tone.NEUTRAL);
                    case "no" -> new Status("No", Tone.NEUTRAL);
                    case "released" -> new Status("Released", Tone.GOOD);
                    case "held" -> new Status("Waits", Tone.ATTENTION);
                    case "not-due" -> new Status("Not due", Tone.NEUTRAL);
                    case "paid-as-fee" -> new Status("Paid as fee", Tone.INFORMATION);
                    default -> null;
                });
    }
}
