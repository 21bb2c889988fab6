package care.mainstay.edge.web.referrals;

import care.mainstay.care.referrals.Referral;
import care.mainstay.care.referrals.ReferralState;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.care.referrals.Transition;
import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.people.TimelineSource;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.PersonId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The steps of referrals on the timeline. The person reads what happened, not why one provider or another said no. */
@Component
class ReferralHappenings implements TimelineSource {

    private static final Set<ReferralState> BETWEEN_ORGANISATIONS =
            EnumSet.of(ReferralState.DRAFT, ReferralState.SENT, ReferralState.OFFERED, ReferralState.DECLINED);

    private final Referrals referrals;
    private final Organisations organisations;

    ReferralHappenings(Referrals referrals, Organisations organisations) {
        this.referrals = referrals;
        this.organisations = organisations;
    }

    @Override
    public List<Happening> of(PersonId person, Caller caller, int most) {
        boolean own = caller.role() == Role.PERSON;
        return referrals.forPerson(person).stream()
                .flatMap(referral -> referrals.history(referral.id()).stream()
                        .filter(step -> !own || !BETWEEN_ORGANISATIONS.contains(step.to()))
                        .map(step -> happening(referral, step, own)))
                .sorted(Comparator.comparing(Happening::at).reversed())
                .limit(most)
                .toList();
    }

    private Happening happening(Referral referral, Transition step, boolean own) {
        var words = step.reasonWords()
                .map(reason -> step.words().isEmpty() ? reason + "." : reason + ". " + step.words())
                .orElse(step.words());
        return new Happening(
                step.happenedAt(),
                ReferralWords.step(step),
                words,
                organisations.find(step.actingOrganisation()).map(Organisation::name),
                Optional.empty(),
                own ? Optional.empty() : Optional.of(new Link("Open the referral", "/referrals/" + referral.id())));
    }
}
