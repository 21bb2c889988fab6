package care.mainstay.edge.web.shell;

import care.mainstay.foundation.identity.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where each role can go from the top of every page. A test walks each of these as each role. */
@Component
public class Navigation {

    /** A place, and what one finds there. */
    public record Place(String words, String about, String href, Set<Role> roles) {}

    /** In the order of how often each is wanted: a bar shows the first few of a role's, and the rest under "More". */
    private static final List<Place> PLACES = List.of(
            place(
                    "Home",
                    "What needs you today.",
                    "/",
                    EnumSet.allOf(Role.class).toArray(Role[]::new)),
            place("Today", "Your visits today, and what each is for.", "/today", Role.CARER),
            place("My week", "Your visits this week, your hours, and what has changed.", "/rota/mine", Role.CARER),
            place(
                    "Visits",
                    "A day’s visits: who goes where, who has not been heard of.",
                    "/visits",
                    Role.MANAGER,
                    Role.COORDINATOR),
            place(
                    "Rota",
                    "Who goes to whom this week, what has nobody, and where it fits.",
                    "/rota",
                    Role.MANAGER,
                    Role.COORDINATOR),
            place(
                    "People",
                    "Find somebody, and everything about their support.",
                    "/people",
                    Role.COMMISSIONER,
                    Role.MANAGER,
                    Role.COORDINATOR,
                    Role.CARER,
                    Role.INSPECTOR),
            place("My support", "Your own page.", "/people", Role.PERSON),
            place("Shared with me", "What somebody shares with you.", "/people", Role.FAMILY),
            place(
                    "Referrals",
                    "Who needs support, who has answered, and what happens next.",
                    "/referrals",
                    Role.COMMISSIONER,
                    Role.MANAGER,
                    Role.COORDINATOR),
            place(
                    "Reviews",
                    "Reviews that are due, under way or late.",
                    "/reviews",
                    Role.MANAGER,
                    Role.COORDINATOR,
                    Role.COMMISSIONER),
            contracts(Role.MANAGER, Role.COMMISSIONER),
            place(
                    "Carers",
                    "Who works here, what they can do, and what must be seen again.",
                    "/carers",
                    Role.MANAGER,
                    Role.COORDINATOR),
            place(
                    "Continuity",
                    "How many different carers people meet, and what could have been avoided.",
                    "/continuity",
                    Role.MANAGER,
                    Role.COORDINATOR),
            place(
                    "Safety",
                    "Reports that are not closed: what happened, and what is being done.",
                    "/incidents",
                    Role.MANAGER,
                    Role.COORDINATOR,
                    Role.COMMISSIONER),
            place("Alerts", "What needs somebody now.", "/alerts", Role.MANAGER, Role.COORDINATOR, Role.COMMISSIONER),
            contracts(Role.COORDINATOR),
            place(
                    "Bring in files",
                    "People, care workers, referrals, outcomes and visits, from the system you have.",
                    "/imports",
                    Role.MANAGER,
                    Role.COORDINATOR,
                    Role.COMMISSIONER),
            place(
                    "Organisations",
                    "The councils, providers and regulators that work here, and registering one.",
                    "/administration/organisations",
                    Role.ADMINISTRATOR),
            place(
                    "Users",
                    "Who can sign in, and in which role.",
                    "/administration/users",
                    Role.ADMINISTRATOR,
                    Role.MANAGER,
                    Role.COMMISSIONER),
            place(
                    "Inspections",
                    "Open your records to an inspector, until a day.",
                    "/administration/inspections",
                    Role.MANAGER,
                    Role.COMMISSIONER),
            place(
                    "Audit trail",
                    "Who read and who wrote what, and whether the trail is whole.",
                    "/administration/audit",
                    Role.ADMINISTRATOR,
                    Role.MANAGER,
                    Role.COMMISSIONER,
                    Role.INSPECTOR),
            place(
                    "Password",
                    "Change the password you sign in with.",
                    "/password",
                    EnumSet.complementOf(EnumSet.of(Role.SYSTEM)).toArray(Role[]::new)));

    private static Place contracts(Role... roles) {
        return place(
                "Contracts",
                "What has been agreed about paying for care, and each month’s settlement.",
                "/contracts",
                roles);
    }

    private static Place place(String words, String about, String href, Role... roles) {
        return new Place(words, about, href, EnumSet.copyOf(List.of(roles)));
    }

    public List<Place> placesFor(Role role) {
        return PLACES.stream().filter(place -> place.roles().contains(role)).toList();
    }
}
