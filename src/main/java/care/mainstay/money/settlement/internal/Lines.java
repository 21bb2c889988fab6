package care.mainstay.money.settlement.internal;

import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.InWords;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.settlement.LineEvent;
import care.mainstay.money.settlement.LineId;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.LineQueried;
import care.mainstay.money.settlement.LineState;
import care.mainstay.money.settlement.LineState.Act;
import care.mainstay.money.settlement.Period;
import care.mainstay.money.settlement.PeriodState;
import care.mainstay.money.settlement.StatementLine;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Queries, answers and reversals: what the parties do about single lines, each of which stands alone. */
@Component
class Lines {

    private final PeriodRows periods;
    private final StatementRows statements;
    private final LineEventRows events;
    private final LedgerRows ledger;
    private final TakingBack takingBack;
    private final SettlementOffice.Desk desk;

    Lines(
            PeriodRows periods,
            StatementRows statements,
            LineEventRows events,
            LedgerRows ledger,
            TakingBack takingBack,
            SettlementOffice.Desk desk) {
        this.periods = periods;
        this.statements = statements;
        this.events = events;
        this.ledger = ledger;
        this.takingBack = takingBack;
        this.desk = desk;
    }

    void query(LineId id, String words) {
        var period = locked(id);
        var line = found(id);
        if (period.state().compareTo(PeriodState.PROPOSED) < 0) {
            throw new Refused(
                    "settlement.not-proposed",
                    "The statement has not been proposed yet.",
                    "Lines can be queried from then on; until then it can be gathered again.");
        }
        act(line, period, Act.QUERY, words);
        desk.events().publishEvent(new LineQueried(period.id(), id, caller().organisation(), caller().actor(), now()));
    }

    void answer(LineId id, String words) {
        var period = locked(id);
        act(found(id), period, Act.ANSWER, words);
    }

    void resolve(LineId id, String words) {
        var period = locked(id);
        var line = found(id);
        var asked =
                events.of(id).stream().filter(event -> event.act() == Act.QUERY).reduce((earlier, later) -> later);
        if (asked.isPresent() && !asked.get().party().equals(caller().organisation())) {
            throw new Refused(
                    "settlement.not-yours-to-settle",
                    "The other party asked, and only they can accept the answer.",
                    "Answer the query, or take the line back.");
        }
        act(line, period, Act.RESOLVE, words);
    }

    boolean reverse(LineId id, String why) {
        var period = locked(id);
        var line = found(id);
        if (!period.state().isPosted()) {
            throw new Refused(
                    "settlement.not-posted",
                    "The line is not in the ledger, so there is nothing to take back.",
                    "Query it; before posting, the month can be gathered again.");
        }
        if (line.state().after(Act.REVERSE).isEmpty()) {
            throw illegal(line);
        }
        var entries = ledger.of(id).stream()
                .filter(entry -> entry.posting().startsWith("line/"))
                .toList();
        if (entries.isEmpty()) {
            throw new Refused(
                    "settlement.nothing-to-take-back",
                    "The line moved no money, so there is nothing to take back.",
                    "What it speaks of waits as part of what was set aside: ask about that line.");
        }
        var agreed = takingBack.bothWant(period, Optional.of(id), why);
        if (agreed.isEmpty()) {
            wrote("line.ask-to-reverse", line);
            return false;
        }
        act(line, period, Act.REVERSE, agreed.get());
        var postings = new Postings(desk.ids()::next, now(), caller().actor());
        ledger.insert(period, postings.reversal("reverse/" + id, entries, agreed.get()));
        return true;
    }

    void keep(LineId id) {
        var period = locked(id);
        takingBack.keep(period, Optional.of(id));
        wrote("line.keep", found(id));
    }

    /** Notes on the lines of earlier statements that this statement adjusts them. */
    void markAdjusted(Period period, List<StatementLine> lines) {
        var adjustments = lines.stream()
                .filter(line -> line.kind() == LineKind.ADJUSTMENT)
                .collect(Collectors.groupingBy(
                        StatementLine::month,
                        Collectors.mapping(
                                line -> line.key().substring(("adjustment/" + line.month() + "/").length()),
                                Collectors.toList())));
        adjustments.forEach((month, keys) -> ledger.adjusted(period.contract(), month, keys)
                .forEach(id -> act(
                        found(id),
                        period,
                        Act.ADJUST,
                        "Late evidence changes it: see the statement of the month from "
                                + InWords.date(period.days().from()) + ".")));
    }

    /** A query that was open when the month was gathered again goes on at the new line about the same thing. */
    void carryQueries(Period period) {
        var open = statements.queriedBefore(period);
        if (open.isEmpty()) {
            return;
        }
        var now = statements.lines(period).stream().collect(Collectors.toMap(StatementLine::key, StatementLine::id));
        for (var line : open) {
            Optional.ofNullable(now.get(line.key()))
                    .ifPresent(id -> sinceTheQuery(line.id())
                            .forEach(event -> events.insert(
                                    desk.ids().next(),
                                    period,
                                    new LineEvent(
                                            id, event.act(), event.words(), event.party(), event.by(), event.at()),
                                    LineState.QUERIED)));
        }
    }

    /** The last query about a line and what was answered to it. */
    private List<LineEvent> sinceTheQuery(LineId id) {
        var said = events.of(id).stream()
                .filter(event -> event.act() == Act.QUERY || event.act() == Act.ANSWER)
                .toList();
        int last = said.stream().map(LineEvent::act).toList().lastIndexOf(Act.QUERY);
        return said.subList(Math.max(0, last), said.size());
    }

    List<LineEvent> history(LineId id) {
        return events.of(id);
    }

    private void act(StatementLine line, Period period, Act act, String words) {
        needsWords(words);
        var after = line.state().after(act).orElseThrow(() -> illegal(line));
        events.insert(
                desk.ids().next(),
                period,
                new LineEvent(line.id(), act, words.strip(), caller().organisation(), caller().actor(), now()),
                after);
        wrote("line." + act.name().toLowerCase(java.util.Locale.ROOT), line);
    }

    private void wrote(String what, StatementLine line) {
        desk.audit().wrote(what, new EvidenceRef("settlement.line", line.id().value()), line.person());
    }

    static void needsWords(String words) {
        if (words.isBlank()) {
            throw Refused.field(
                    "settlement.no-words",
                    "words",
                    "Nothing is said.",
                    "Say what you mean, so that the other side knows.");
        }
        if (words.length() > 2_000) {
            throw Refused.field(
                    "settlement.too-many-words",
                    "words",
                    "That is " + words.length() + " characters.",
                    "Say it in at most 2,000 characters.");
        }
    }

    private static Refused illegal(StatementLine line) {
        return new Refused(
                "settlement.line-not-in-that-state",
                "The line is in the state “" + line.state().words() + "”, where this cannot be done.",
                "A line that was taken back stays so; ask about another.");
    }

    private StatementLine found(LineId id) {
        return statements.line(id).orElseThrow(() -> new NoSuchElementException("no line " + id));
    }

    /** The line's period, which waits for whoever is acting on it; a line of an earlier statement does not count. */
    private Period locked(LineId id) {
        var period = periods.lock(found(id).period()).orElseThrow();
        if (statements.lines(period).stream().noneMatch(one -> one.id().equals(id))) {
            throw new Refused(
                    "settlement.replaced",
                    "This line belongs to a statement that was replaced.",
                    "Look at the month’s statement as it stands now.");
        }
        return period;
    }

    private Caller caller() {
        return desk.callers().current();
    }

    private Instant now() {
        return desk.clock().instant();
    }
}
