package care.mainstay.care.safety;

import care.mainstay.care.visits.Recorded;
import care.mainstay.care.visits.SourceReference;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import java.time.Instant;
import java.util.Optional;

/**
 * A report, as it is made.
 *
 * <p>Possible abuse or neglect is a safeguarding concern whatever it was called, so that the fewest know of it.
 *
 * @param id given by imports and the demo; otherwise one is made
 * @param harm as far as it is known now
 * @param doneAtOnce what was done straight away
 * @param visit the visit it happened in or was noticed in
 * @param recorded who reported it and when; only the demo may say so
 * @param toldReported when it was reported, as another system tells: a council's word counts, a provider's is kept beside
 */
public record NewIncident(
        Optional<IncidentId> id,
        PersonId person,
        IncidentKind kind,
        IncidentAbout about,
        Harm harm,
        Instant happened,
        String words,
        String doneAtOnce,
        Optional<VisitId> visit,
        Optional<SourceReference> source,
        Optional<Recorded> recorded,
        Optional<Instant> toldReported) {

    public NewIncident {
        if (about == IncidentAbout.ABUSE_OR_NEGLECT) {
            kind = IncidentKind.SAFEGUARDING;
        }
    }

    public static NewIncident of(
            PersonId person, IncidentKind kind, IncidentAbout about, Harm harm, Instant happened, String words) {
        return new NewIncident(
                Optional.empty(),
                person,
                kind,
                about,
                harm,
                happened,
                words,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public NewIncident withId(IncidentId known) {
        return new NewIncident(
                Optional.of(known),
                person,
                kind,
                about,
                harm,
                happened,
                words,
                doneAtOnce,
                visit,
                source,
                recorded,
                toldReported);
    }

    public NewIncident doing(String atOnce) {
        return new NewIncident(
                id, person, kind, about, harm, happened, words, atOnce, visit, source, recorded, toldReported);
    }

    public NewIncident in(VisitId during) {
        return new NewIncident(
                id,
                person,
                kind,
                about,
                harm,
                happened,
                words,
                doneAtOnce,
                Optional.of(during),
                source,
                recorded,
                toldReported);
    }

    public NewIncident recorded(Recorded elsewhere) {
        return new NewIncident(
                id,
                person,
                kind,
                about,
                harm,
                happened,
                words,
                doneAtOnce,
                visit,
                source,
                Optional.of(elsewhere),
                toldReported);
    }

    public NewIncident toldReported(Instant elsewhere) {
        return new NewIncident(
                id,
                person,
                kind,
                about,
                harm,
                happened,
                words,
                doneAtOnce,
                visit,
                source,
                recorded,
                Optional.of(elsewhere));
    }
}
