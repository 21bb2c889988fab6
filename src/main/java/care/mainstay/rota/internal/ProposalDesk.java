package care.mainstay.rota.internal;

import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.Visits;
import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.Refused.Problem;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.people.workforce.Carer;
import care.mainstay.rota.Breach;
import care.mainstay.rota.Move;
import care.mainstay.rota.Proposal;
import care.mainstay.rota.Proposal.Kind;
import care.mainstay.rota.Proposal.Proposed;
import care.mainstay.rota.Proposal.State;
import care.mainstay.rota.Proposals;
import care.mainstay.rota.Rule;
import care.mainstay.rota.internal.ProposalRows.Row;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Service
class ProposalDesk implements Proposals {

    private static final int MOST_DAYS = 28;

    /** A run of the rota is one, two or four weeks. */
    private static final Set<Integer> WEEKS = Set.of(7, 14, 28);

    private static final long SEED = 1;

    private final ProposalRows rows;
    private final ProposalSearch search;
    private final CarerMoves moving;
    private final Visits visits;
    private final AuditTrail audit;
    private final BookReading reading;
    private final WeeksRows weeks;
    private final Acting acting;

    /** Who acts, when, and what new things are called. */
    record Acting(Callers callers, InstantSource clock, IdSource ids) {}

    ProposalDesk(
            ProposalRows rows,
            ProposalSearch search,
            CarerMoves moving,
            Visits visits,
            AuditTrail audit,
            BookReading reading,
            WeeksRows weeks,
            Acting acting) {
        this.reading = reading;
        this.weeks = weeks;
        this.rows = rows;
        this.search = search;
        this.moving = moving;
        this.visits = visits;
        this.audit = audit;
        this.acting = acting;
    }

    @Override
    @Transactional
    public UUID ask(Kind kind, DateRange days, Optional<CarerId> carer) {
        var found = new Refused.Problems();
        var today = LondonTime.day(acting.clock().instant());
        found.when(
                !days.until().isAfter(today),
                "rota.days-over",
                "from",
                "These days are over.",
                "Choose today or a later day.");
        found.when(
                days.days() < 1 || days.days() > MOST_DAYS,
                "rota.too-many-days",
                "until",
                "These are " + days.days() + " days; from 1 to " + MOST_DAYS + " can be planned at once.",
                "Choose a day or a week.");
        found.when(
                kind == Kind.WEEKS
                        && (days.from().getDayOfWeek() != DayOfWeek.MONDAY || !WEEKS.contains((int) days.days())),
                "rota.not-weeks",
                "weeks",
                "These are no whole weeks: " + days.days() + " days from a "
                        + days.from().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK) + ".",
                "Choose one, two or four weeks from a Monday.");
        found.when(
                (kind == Kind.COVER) != carer.isPresent(),
                "rota.nobody-chosen",
                "carer",
                kind == Kind.COVER ? "It does not say who is away." : "Nobody is away in this kind of plan.",
                "Choose a carer.");
        found.refuseIfAny();
        long moves =
                kind == Kind.WEEKS ? WeeksPlanning.moves(visits.onDays(days).size()) : ProposalSearch.MOVES_OF_A_DAY;
        var asked = new ProposalRows.Asked(acting.ids().next(), kind, days, carer, SEED, moves);
        rows.begin(asked);
        audit.wrote("rota.propose", ref(asked.id()), Optional.empty());
        var caller = acting.callers().current();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                search.begin(caller, asked);
            }
        });
        return asked.id();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Proposal> find(UUID id) {
        return rows.find(id).map(this::withVisits);
    }

    private Proposal withVisits(Proposal proposal) {
        if (proposal.state() == State.RUNNING) {
            return proposal;
        }
        List<Proposed> proposed = new ArrayList<>();
        Map<VisitId, Visit> now = CarerMoves.byId(visits.onDays(proposal.days()));
        for (Row row : rows.rows(proposal.id())) {
            Optional.ofNullable(now.get(row.visit()))
                    .ifPresent(visit -> proposed.add(new Proposed(
                            visit,
                            row.before(),
                            row.after(),
                            !Move.version(visit).equals(row.version()),
                            row.why())));
        }
        proposed.sort(Comparator.comparing(each -> each.visit().start()));
        return new Proposal(
                proposal.id(),
                proposal.kind(),
                proposal.days(),
                proposal.carer(),
                proposal.state(),
                proposal.seed(),
                proposal.moves(),
                proposal.inputsHash(),
                proposal.stopped(),
                proposal.steps(),
                proposed,
                proposal.wrong(),
                proposal.kind() == Kind.WEEKS
                        ? Optional.of(weeks.withPeople(proposal.id(), proposal.weeks()))
                        : Optional.empty(),
                proposal.asked(),
                proposal.by(),
                proposal.published());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Proposal> latest(int most) {
        return rows.latest(most);
    }

    @Override
    @Transactional
    public void stop(UUID id) {
        known(id);
        rows.askToStop(id);
    }

    @Override
    @Transactional
    public void throwAway(UUID id) {
        requireReady(known(id));
        rows.throwAway(id);
        audit.wrote("rota.throw-away", ref(id), Optional.empty());
    }

    @Override
    @Transactional
    public int publish(UUID id) {
        moving.hold();
        Proposal proposal = known(id);
        requireReady(proposal);
        Map<Visit, List<CarerId>> wanted = new LinkedHashMap<>();
        List<Problem> changed = new ArrayList<>();
        for (Row row : rows.rows(id)) {
            Visit now = visits.find(row.visit()).orElseThrow(() -> new NoSuchElementException("no visit"));
            if (Move.version(now).equals(row.version())) {
                wanted.put(now, row.after());
            } else {
                changed.add(moving.changedSince(now));
            }
        }
        if (!changed.isEmpty()) {
            throw new Refused(changed);
        }
        moving.requirePossible(forbidden(proposal, wanted));
        moving.carry(wanted, Optional.of(id));
        rows.published(id);
        audit.wrote("rota.publish", ref(id), Optional.empty());
        return wanted.size();
    }

    /** What nothing makes up for by now: somebody has left, is away or is not wanted since it was planned. */
    private List<Breach> forbidden(Proposal proposal, Map<Visit, List<CarerId>> wanted) {
        Book now = reading.book(proposal.days());
        Set<Breach> known = new HashSet<>(new Rules(now).breaches());
        Book then = now.with(wanted.entrySet().stream()
                .map(each -> Book.carried(each.getKey(), each.getValue()))
                .toList());
        Set<CarerId> here = now.carers().stream().map(Carer::id).collect(Collectors.toSet());
        List<Breach> forbidden = new ArrayList<>();
        wanted.forEach((visit, carers) -> carers.stream()
                .filter(carer -> !here.contains(carer))
                .forEach(
                        carer -> forbidden.add(Breach.against(Rule.NOT_EMPLOYED, carer, visit.day(), visit.id(), ""))));
        new Rules(then)
                .breaches().stream()
                        .filter(breach -> breach.rule().forbids() && !known.contains(breach))
                        .forEach(forbidden::add);
        return forbidden;
    }

    private Proposal known(UUID id) {
        return rows.hold(id).orElseThrow(() -> new NoSuchElementException("no proposal " + id));
    }

    private static void requireReady(Proposal proposal) {
        if (proposal.state() != State.READY) {
            throw new Refused(
                    "rota.not-ready",
                    switch (proposal.state()) {
                        case RUNNING -> "The search has not ended yet.";
                        case PUBLISHED -> "This plan has been published already.";
                        case THROWN_AWAY -> "This plan has been thrown away.";
                        default -> "There is no plan here: the search broke off.";
                    },
                    "Look at it again, or ask for another plan.");
        }
    }

    private static EvidenceRef ref(UUID id) {
        return new EvidenceRef("rota.proposal", id);
    }
}
