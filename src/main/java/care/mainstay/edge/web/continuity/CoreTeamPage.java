package care.mainstay.edge.web.continuity;

import care.mainstay.care.continuity.CoreTeamAgreed;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.people.DecisionForm;
import care.mainstay.edge.web.people.PersonFrame;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.people.workforce.Carer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Agreeing with a person who is to come, and in which patch they are. */
public record CoreTeamPage(
        PersonFrame frame,
        Form form,
        List<Choice> carers,
        List<Choice> authorities,
        List<String> before,
        List<String> patches) {

    static CoreTeamPage of(
            PersonFrame frame,
            Form form,
            List<Carer> working,
            Map<CarerId, Integer> came,
            List<CoreTeamAgreed> teams,
            Collection<String> patches) {
        var names = working.stream().collect(Collectors.toMap(Carer::id, Carer::name));
        return new CoreTeamPage(
                frame,
                form,
                working.stream()
                        .sorted(Comparator.comparingInt((Carer carer) -> -came.getOrDefault(carer.id(), 0))
                                .thenComparing(Carer::name))
                        .map(carer -> choice(carer, came.getOrDefault(carer.id(), 0)))
                        .toList(),
                DecisionForm.authorities(frame.called()),
                teams.stream()
                        .map(team -> "From " + Words.date(team.from()) + ": "
                                + Words.and(team.carers().stream()
                                        .map(carer -> names.getOrDefault(carer, "somebody who has left"))
                                        .sorted()
                                        .toList())
                                + ". Decided by " + team.decision().words() + ".")
                        .toList(),
                patches.stream().distinct().sorted().toList());
    }

    private static Choice choice(Carer carer, int visits) {
        return visits == 0
                ? new Choice(carer.id().toString(), carer.name())
                : new Choice(
                        carer.id().toString(),
                        carer.name(),
                        Words.count(visits, "visit", "visits") + " in the last four weeks");
    }
}
