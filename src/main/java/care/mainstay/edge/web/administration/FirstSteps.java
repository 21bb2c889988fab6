package care.mainstay.edge.web.administration;

import care.mainstay.edge.web.home.WorkItem;
import care.mainstay.edge.web.home.WorkSource;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.people.persons.Persons;
import care.mainstay.people.workforce.Workforce;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What comes first where nothing is there yet: each step goes once it has been taken. */
@Component
class FirstSteps implements WorkSource {

    private static final String USERS = "/administration/users";

    private final Organisations organisations;
    private final Persons persons;
    private final Workforce workforce;

    FirstSteps(Organisations organisations, Persons persons, Workforce workforce) {
        this.organisations = organisations;
        this.persons = persons;
        this.workforce = workforce;
    }

    @Override
    public String heading() {
        return "To begin with";
    }

    @Override
    public List<WorkItem> workFor(Caller caller) {
        return switch (caller.role()) {
            case ADMINISTRATOR ->
                forAdministrator(
                        !organisations.ofKind(Organisation.Kind.COUNCIL).isEmpty(),
                        !organisations.ofKind(Organisation.Kind.PROVIDER).isEmpty());
            case COMMISSIONER -> forCommissioner(!persons.all(1).isEmpty());
            case MANAGER ->
                persons.all(1).isEmpty() ? forManager(!workforce.carers().isEmpty()) : List.of();
            default -> List.of();
        };
    }

    static List<WorkItem> forAdministrator(boolean council, boolean provider) {
        var steps = new ArrayList<WorkItem>();
        if (!council) {
            steps.add(step(
                    "Register the council",
                    "With whoever signs in for it first; they add their colleagues.",
                    "/administration/organisations"));
        }
        if (!provider) {
            steps.add(step(
                    "Register a homecare provider",
                    "With its manager, who adds coordinators and carers.",
                    "/administration/organisations"));
        }
        return List.copyOf(steps);
    }

    static List<WorkItem> forCommissioner(boolean people) {
        return people
                ? List.of()
                : List.of(
                        step(
                                "Register the first person",
                                "Then refer them to a provider, in their own words.",
                                "/people/new"),
                        step("Or bring in files", "People and referrals, from the system you have.", "/imports"),
                        step(
                                "Draft a contract with a provider",
                                "What is paid for an hour of care, and what waits until outcomes are achieved.",
                                "/contracts/new"),
                        step("Add colleagues", "Other commissioners, and those who scrutinise.", USERS));
    }

    static List<WorkItem> forManager(boolean carers) {
        var steps = new ArrayList<WorkItem>();
        if (!carers) {
            steps.add(step("Add the first carer", "On a carer’s page you let them sign in.", "/carers/new"));
        }
        steps.add(step("Add coordinators", "They plan visits and look after referrals.", USERS));
        steps.add(step(
                "Bring in files",
                "Care workers and people, from the system you have. Referrals appear here when a council sends them.",
                "/imports"));
        return List.copyOf(steps);
    }

    private static WorkItem step(String what, String why, String href) {
        return new WorkItem(what, why, Optional.empty(), href);
    }
}
