package care.mainstay.rota.internal;

import care.mainstay.care.visits.Visits;
import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.rota.CostCurve;
import care.mainstay.rota.CostCurves;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Service
class CurveDesk implements CostCurves {

    private static final long SEED = 1;
    private static final int LONGEST = 28;

    private final CurveRows rows;
    private final CurveSearch search;
    private final Visits visits;
    private final AuditTrail audit;
    private final ProposalDesk.Acting acting;

    CurveDesk(CurveRows rows, CurveSearch search, Visits visits, AuditTrail audit, ProposalDesk.Acting acting) {
        this.visits = visits;
        this.rows = rows;
        this.search = search;
        this.audit = audit;
        this.acting = acting;
    }

    @Override
    @Transactional
    public UUID ask(DateRange days, int hourPence) {
        var found = new Refused.Problems();
        found.when(
                days.days() < 7 || days.days() > LONGEST || days.days() % 7 != 0,
                "rota.curve-days",
                "from",
                "These are " + days.days() + " days.",
                "Choose one, two, three or four whole weeks.");
        found.when(
                hourPence < 100 || hourPence > 10_000,
                "rota.hour-unlikely",
                "hour",
                "An hour of work does not cost that.",
                "Enter pounds from 1 to 100, such as 15.75.");
        found.refuseIfAny();
        UUID id = acting.ids().next();
        long moves = LimitedWeeks.moves(visits.onDays(days).size());
        rows.begin(id, days, hourPence, SEED, moves);
        audit.wrote("rota.cost", new EvidenceRef("rota.cost-curve", id), Optional.empty());
        var caller = acting.callers().current();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                search.begin(caller, id, days, moves, SEED);
            }
        });
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CostCurve> find(UUID id) {
        return rows.find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CostCurve> latest(int most) {
        return rows.latest(most);
    }

    @Override
    @Transactional
    public void stop(UUID id) {
        if (rows.find(id).isEmpty()) {
            throw new NoSuchElementException("no curve " + id);
        }
        rows.askToStop(id);
    }
}
