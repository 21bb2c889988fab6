package care.mainstay.edge.web.referrals;

import care.mainstay.edge.web.shell.Crumb;
import java.util.List;

/** The way to the pages of a referral being written. */
final class DraftPages {

    private DraftPages() {}

    static List<Crumb> crumbs(String referral, String name) {
        return List.of(
                new Crumb("Home", "/"),
                new Crumb("Referrals", "/referrals"),
                new Crumb("Referral for " + name, "/referrals/" + referral));
    }
}
