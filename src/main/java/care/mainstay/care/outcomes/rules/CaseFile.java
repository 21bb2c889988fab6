package care.mainstay.care.outcomes.rules;

import care.mainstay.care.outcomes.ExpectedCourse;
import care.mainstay.care.outcomes.FollowUp;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Measure;
import care.mainstay.care.outcomes.OutcomeKind;
import care.mainstay.care.outcomes.OutcomeTerms;
import care.mainstay.care.outcomes.Pause;
import care.mainstay.care.outcomes.StatusOverride;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.OutcomeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything the rules may look at, as it was known at the moment asked about. The observations may come in any order,
 * and later ones are left out by the rules themselves.
 *
 * @param provider the paid party
 * @param ended when and how it ended; empty while it has not
 */
public record CaseFile(
        OutcomeId outcome,
        OutcomeKind kind,
        ExpectedCourse.Shape course,
        Measure measure,
        OutcomeTerms terms,
        OrganisationId provider,
        Lifecycle lifecycle,
        Optional<LocalDate> startedOn,
        Optional<LocalDate> ended,
        List<Heard> observations,
        List<Pause> pauses,
        Optional<StatusOverride> override,
        List<FollowUp> followUps) {}
