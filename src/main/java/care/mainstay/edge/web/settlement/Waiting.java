package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.money.settlement.LineEvent;
import care.mainstay.money.settlement.LineState;
import care.mainstay.money.settlement.Period;
import care.mainstay.money.settlement.StatementLine;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The clock of a query: for whom it waits, and for how many days by the calendar. */
final class Waiting {

    private Waiting() {}

    /** “Westmere Council to answer, for 12 days”; empty where nothing was asked. */
    static Optional<String> of(
            StatementLine line,
            Period period,
            List<LineEvent> history,
            Map<OrganisationId, String> parties,
            Instant now) {
        var thread = history.stream()
                .filter(event -> event.act() == LineState.Act.QUERY || event.act() == LineState.Act.ANSWER)
                .toList();
        if (line.state() != LineState.QUERIED || thread.isEmpty()) {
            return Optional.empty();
        }
        var last = thread.get(thread.size() - 1);
        var asked = thread.stream()
                .filter(event -> event.act() == LineState.Act.QUERY)
                .reduce((earlier, later) -> later)
                .orElse(last);
        boolean answered = last.act() == LineState.Act.ANSWER && !last.party().equals(asked.party());
        var other = asked.party().equals(period.council()) ? line.payee() : period.council();
        var whom = parties.getOrDefault(answered ? asked.party() : other, "the other side");
        return Optional.of(whom + (answered ? " to accept the answer, " : " to answer, ") + since(last.at(), now));
    }

    private static String since(Instant at, Instant now) {
        long days = ChronoUnit.DAYS.between(
                at.atZone(Words.LONDON).toLocalDate(), now.atZone(Words.LONDON).toLocalDate());
        return days == 0 ? "since today" : "for " + Words.count(days, "day", "days");
    }
}
