package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Agreement;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Party;
import care.mainstay.edge.web.home.WorkItem;
import care.mainstay.edge.web.home.WorkSource;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.PersonName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Outcomes that wait for the caller's answer; those that silence has answered for payment are one line. */
@Component
class AgreementWork implements WorkSource {

    private final Unanswered unanswered;

    AgreementWork(Unanswered unanswered) {
        this.unanswered = unanswered;
    }

    @Override
    public String heading() {
        return "Outcomes to agree";
    }

    @Override
    public List<WorkItem> workFor(Caller caller) {
        return Unanswered.party(caller.role())
                .map(party -> {
                    var all = unanswered.ofTheLiving();
                    var waiting = Unanswered.of(party, all);
                    var items = new ArrayList<>(items(waiting, party, unanswered.names(waiting), unanswered.today()));
                    if (party == Party.PROVIDER) {
                        var ready = ready(all, unanswered.today());
                        items.addAll(begin(ready, unanswered.names(ready)));
                    }
                    return List.copyOf(items);
                })
                .orElse(List.of());
    }

    static List<WorkItem> items(List<Outcome> waiting, Party party, Map<PersonId, PersonName> names, LocalDate today) {
        var items = new ArrayList<>(waiting.stream()
                .filter(outcome -> !Unanswered.isDeemed(outcome, party, today))
                .map(outcome -> item(outcome, party, names))
                .sorted(Comparator.comparing((WorkItem item) -> item.due().orElseThrow()))
                .toList());
        long deemed = waiting.size() - items.size();
        if (deemed > 0) {
            items.add(new WorkItem(
                    "Look at " + Words.count(deemed, "outcome", "outcomes") + " that we never answered",
                    "We were reminded twice. " + (deemed == 1 ? "It counts" : "They count")
                            + " as agreed now, for payment only. We can still say what we think.",
                    Optional.empty(),
                    "/outcomes/unanswered"));
        }
        return List.copyOf(items);
    }

    /** Those everybody it takes has agreed to, and those agreed whose day to start has come. */
    static List<Outcome> ready(List<Outcome> all, LocalDate today) {
        return all.stream()
                .filter(outcome -> switch (outcome.lifecycle()) {
                    case PROPOSED -> outcome.agreement().isAgreedForCare();
                    case ACCEPTED -> !outcome.terms().startsOn().isAfter(today);
                    default -> false;
                })
                .toList();
    }

    static List<WorkItem> begin(List<Outcome> ready, Map<PersonId, PersonName> names) {
        return ready.stream()
                .map(outcome -> new WorkItem(
                        (outcome.lifecycle() == Lifecycle.PROPOSED
                                        ? "Decide that it is agreed, for "
                                        : "Start support towards it, for ")
                                + Unanswered.name(outcome, names),
                        "“" + outcome.statement() + "”",
                        Optional.of(outcome.terms().startsOn()),
                        "/people/" + outcome.person() + "/outcomes/" + outcome.id() + "/decide"))
                .sorted(Comparator.comparing((WorkItem item) -> item.due().orElseThrow()))
                .toList();
    }

    private static String reminded(Outcome outcome, Party party) {
        var agreement = outcome.agreement();
        var remindedOn = agreement.of(party).remindedOn();
        if (remindedOn.isEmpty()) {
            return "";
        }
        return " Reminded on " + Words.day(remindedOn.get(remindedOn.size() - 1)) + "."
                + Agreement.deemedFrom(agreement.askedOn(), remindedOn)
                        .map(day -> " Counts as agreed for payment from " + Words.day(day) + " unless we answer.")
                        .orElse("");
    }

    private static WorkItem item(Outcome outcome, Party party, Map<PersonId, PersonName> names) {
        return new WorkItem(
                party == Party.PERSON
                        ? "Agree or disagree: “" + outcome.statement() + "”"
                        : "Answer for " + Unanswered.name(outcome, names),
                party == Party.PERSON
                        ? "An outcome for you"
                        : "“" + outcome.statement() + "”" + reminded(outcome, party),
                Optional.of(outcome.agreement().askedOn().plusDays(Agreement.ESCALATED_AFTER_DAYS)),
                "/people/" + outcome.person() + "/outcomes/" + outcome.id() + "/agreement");
    }
}
