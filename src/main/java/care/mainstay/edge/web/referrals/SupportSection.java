package care.mainstay.edge.web.referrals;

import care.mainstay.care.referrals.Referral;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.edge.web.people.PersonSection;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.SharedItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How somebody came to be supported: referrals and assessments. */
@Component
class SupportSection implements PersonSection {

    static final String PATH = "support";

    private final Referrals referrals;
    private final Organisations organisations;

    SupportSection(Referrals referrals, Organisations organisations) {
        this.referrals = referrals;
        this.organisations = organisations;
    }

    @Override
    public String words() {
        return "Support";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public int place() {
        return 60;
    }

    @Override
    public boolean isFor(Caller caller) {
        return switch (caller.role()) {
            case COMMISSIONER, MANAGER, COORDINATOR, CARER, INSPECTOR, PERSON -> true;
            default -> false;
        };
    }

    @Override
    public Optional<SharedItem> shared() {
        return Optional.empty();
    }

    @Override
    public Optional<Glimpse> glimpse(PersonId person) {
        return referrals.openFor(List.of(person)).stream().findFirst().map(this::glimpse);
    }

    private Glimpse glimpse(Referral referral) {
        var provider = referral.provider().flatMap(organisations::find).map(Organisation::name);
        var lines = new ArrayList<String>();
        lines.add(ReferralWords.next(referral, provider));
        provider.ifPresent(name -> lines.add(referral.startedOn()
                .map(day -> "By " + name + ", since " + Words.date(day) + ".")
                .orElse("By " + name + ".")));
        return new Glimpse("Support", lines, Optional.of(ReferralWords.status(referral.state())), Optional.empty());
    }
}
