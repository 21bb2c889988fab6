package care.mainstay.rota.internal;

import care.mainstay.care.visits.Visit;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.rota.Proposal.Kind;
import care.mainstay.rota.Proposal.State;
import care.mainstay.rota.Proposal.Step;
import care.mainstay.rota.Proposal.Stopped;
import care.mainstay.rota.internal.Planning.DayPlanned;
import care.mainstay.rota.internal.Planning.Moved;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks for a proposal, day after day or whole weeks as one, and keeps how it goes. */
@Component
class ProposalSearch {

    private static final Logger LOG = LoggerFactory.getLogger(ProposalSearch.class);

    /** Of days planned each by itself. */
    static final long MOVES_OF_A_DAY = 60_000;

    private final Searches searches;
    private final BookReading reading;
    private final ProposalRows rows;
    private final WeeksRows weeksRows;

    ProposalSearch(Searches searches, BookReading reading, ProposalRows rows, WeeksRows weeksRows) {
        this.weeksRows = weeksRows;
        this.searches = searches;
        this.reading = reading;
        this.rows = rows;
    }

    void begin(Caller asking, ProposalRows.Asked asked) {
        searches.begin(asking, itself -> {
            try {
                if (asked.kind() == Kind.WEEKS) {
                    weeks(asked, itself);
                } else {
                    look(asked, itself);
                }
            } catch (RuntimeException broken) {
                LOG.error("the search for proposal {} broke off", asked.id(), broken);
                searches.doOnce(
                        () -> rows.end(
                                asked.id(),
                                State.FAILED,
                                Stopped.NOT_YET,
                                "The search broke off because of a mistake in the program. It has been written down for whoever runs Mainstay."));
            }
        });
    }

    private void weeks(ProposalRows.Asked asked, Caller itself) {
        Book book = searches.once(() -> reading.book(asked.days()));
        Past past = searches.once(() -> reading.past(book));
        String digest = WeeksPlanning.digest(book, past);
        searches.doOnce(() -> weeksRows.picture(asked.id(), List.of(), digest));
        var stop = searches.watch(itself, () -> rows.isStopAsked(asked.id()));
        var picture = new Picture(some -> searches.doOnce(itself, () -> weeksRows.picture(asked.id(), some, digest)));
        var found = new WeeksPlanning(asked.moves(), asked.seed(), stop, picture).plan(book, past);
        searches.doOnce(() -> {
            found.moved()
                    .forEach(each -> rows.add(
                            asked.id(),
                            each,
                            Optional.ofNullable(found.why().get(each.visit().id()))));
            weeksRows.ended(asked.id(), found.weeks());
            rows.end(asked.id(), State.READY, found.stopped(), "");
        });
    }

    private void look(ProposalRows.Asked asked, Caller itself) {
        Book book = searches.once(() -> reading.book(asked.days()));
        String digest = Planning.digest(book);
        var stop = searches.watch(itself, () -> rows.isStopAsked(asked.id()));
        var planning = new Planning(asked.kind(), asked.carer(), asked.moves(), asked.seed(), stop);
        List<Step> steps = new ArrayList<>();
        List<Moved> moved = new ArrayList<>();
        Stopped stopped = Stopped.PROVEN;
        for (LocalDate day :
                asked.days().from().datesUntil(asked.days().until()).toList()) {
            DayPlanned planned = planning.plan(book, day);
            for (Moved each : planned.moved()) {
                Visit then = Book.carried(each.visit(), each.after());
                book = book.with(then);
            }
            moved.addAll(planned.moved());
            steps.add(new Step(day, planned.before(), planned.after(), planned.leftBefore(), planned.leftAfter()));
            stopped = planned.stopped() == Stopped.PROVEN ? stopped : planned.stopped();
            searches.doOnce(() -> rows.progress(asked.id(), steps, digest));
            if (stop.getAsBoolean()) {
                stopped = Stopped.INTERRUPTED;
                break;
            }
        }
        Stopped how = stopped;
        searches.doOnce(() -> {
            moved.forEach(each -> rows.add(asked.id(), each, Optional.empty()));
            rows.end(asked.id(), State.READY, how, "");
        });
    }
}
