package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.edge.web.people.PersonFrames;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Holds the door of an outcome's pages: {@link NotFound} for whoever may not see them, or when it is somebody else's. */
@Component
class OutcomeFrames {

    private final PersonFrames frames;
    private final Outcomes outcomes;

    OutcomeFrames(PersonFrames frames, Outcomes outcomes) {
        this.frames = frames;
        this.outcomes = outcomes;
    }

    OutcomeFrame frame(UUID person, UUID outcome) {
        var frame = frames.frame(new PersonId(person), OutcomesSection.PATH);
        return outcomes.find(new OutcomeId(outcome))
                .filter(found -> found.person().equals(frame.person()))
                .map(found -> new OutcomeFrame(frame, found))
                .orElseThrow(NotFound::new);
    }
}
