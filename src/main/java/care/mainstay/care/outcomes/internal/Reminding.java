package care.mainstay.care.outcomes.internal;

import care.mainstay.care.outcomes.Agreement;
import care.mainstay.care.outcomes.AgreementAnswer.Answer;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Party;
import care.mainstay.care.outcomes.Reminders;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.notices.Ending;
import care.mainstay.foundation.notices.NewAlert;
import care.mainstay.foundation.notices.Notices;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds twice, {@value Agreement#REMINDED_AFTER_DAYS} days apart, whoever is asked and says nothing. */
@Service
@Transactional
class Reminding implements Reminders {

    static final String KIND = "outcomes.unanswered";

    private static final int DAYS_BETWEEN = Agreement.ESCALATED_AFTER_DAYS - Agreement.REMINDED_AFTER_DAYS;

    private final OutcomeRows rows;
    private final ReminderRows reminders;
    private final Organisations organisations;
    private final Notices notices;
    private final Trail trail;

    Reminding(OutcomeRows rows, ReminderRows reminders, Organisations organisations, Notices notices, Trail trail) {
        this.rows = rows;
        this.reminders = reminders;
        this.organisations = organisations;
        this.notices = notices;
        this.trail = trail;
    }

    @Override
    public int remind() {
        var now = trail.now();
        var party = speaksFor();
        if (party.isEmpty()) {
            return 0;
        }
        var due = new ArrayList<ReminderRows.NewReminder>();
        var waiting = new HashSet<OutcomeId>();
        for (Outcome outcome : rows.byId(reminders.unanswered(party.get(), now), now)) {
            var standing = outcome.agreement().of(party.get());
            next(outcome.agreement(), standing, standing.remindedOn(), trail.today())
                    .ifPresent(number -> {
                        due.add(reminder(outcome, party.get(), number, now));
                        if (number == 2 && party.get() == Party.COUNCIL) {
                            notices.raise(alert(outcome, now));
                            waiting.add(outcome.id());
                        }
                    });
            if (standing.answer() == Answer.PENDING && standing.remindedOn().size() == 2) {
                waiting.add(outcome.id());
            }
        }
        keep(due);
        if (party.get() == Party.COUNCIL) {
            endWhatNoLongerWaits(waiting);
        }
        return due.size();
    }

    @Override
    public void remindAll(List<Told> told) {
        var outcomes = rows.byId(told.stream().map(Told::outcome).toList(), trail.now()).stream()
                .collect(Collectors.toMap(Outcome::id, outcome -> outcome));
        var sent = new LinkedHashMap<Map.Entry<OutcomeId, Party>, List<LocalDate>>();
        var due = new ArrayList<ReminderRows.NewReminder>();
        for (Told one : told) {
            var outcome = outcomes.get(one.outcome());
            if (outcome == null || !speaksFor().equals(Optional.of(one.party()))) {
                continue;
            }
            var standing = outcome.agreement().of(one.party());
            var before = sent.computeIfAbsent(
                    Map.entry(one.outcome(), one.party()), key -> new ArrayList<>(standing.remindedOn()));
            var day = Rows.day(trail.moment(Optional.of(one.at())));
            next(outcome.agreement(), standing, before, day).ifPresent(number -> {
                before.add(day);
                due.add(reminder(outcome, one.party(), number, one.at()));
            });
        }
        keep(due);
    }

    /** Which reminder is due on a day, if one is. */
    static OptionalInt next(Agreement agreement, Agreement.Standing standing, List<LocalDate> before, LocalDate today) {
        boolean answered = standing.answer() != Answer.PENDING
                && standing.on().filter(day -> !day.isAfter(today)).isPresent();
        if (answered || before.size() >= 2) {
            return OptionalInt.empty();
        }
        var asked = agreement.askedOn();
        var due = before.isEmpty()
                ? asked.plusDays(Agreement.REMINDED_AFTER_DAYS)
                : later(
                        asked.plusDays(Agreement.ESCALATED_AFTER_DAYS),
                        before.get(0).plusDays(DAYS_BETWEEN));
        return today.isBefore(due) ? OptionalInt.empty() : OptionalInt.of(before.size() + 1);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** For whom the caller's organisation answers, where silence can come to count. */
    private Optional<Party> speaksFor() {
        return switch (organisations
                .find(trail.caller().organisation())
                .map(Organisation::kind)
                .orElseThrow()) {
            case COUNCIL -> Optional.of(Party.COUNCIL);
            case HOUSEHOLD -> Optional.of(Party.CONTRACTING_PARTY);
            default -> Optional.empty();
        };
    }

    private ReminderRows.NewReminder reminder(Outcome outcome, Party party, int number, Instant at) {
        return new ReminderRows.NewReminder(
                outcome.id(),
                outcome.person(),
                party,
                number,
                outcome.agreement().askedOn(),
                at);
    }

    private void keep(List<ReminderRows.NewReminder> due) {
        reminders.insert(trail.caller(), due);
        var people = new LinkedHashMap<OutcomeId, PersonId>();
        due.forEach(reminder -> people.put(reminder.outcome(), reminder.person()));
        trail.wrote("outcome.remind", people);
    }

    private static NewAlert alert(Outcome outcome, Instant now) {
        var zone = ZoneId.of("Europe/London");
        var counts = Agreement.deemedFrom(outcome.agreement().askedOn(), List.of(LocalDate.MIN, Rows.day(now)))
                .orElseThrow();
        return new NewAlert(
                KIND,
                key(outcome.id()),
                Optional.of(outcome.person()),
                new EvidenceRef("outcomes.outcome", outcome.id().value()),
                "An outcome still waits for our answer",
                counts.atStartOfDay(zone).toInstant(),
                Role.COMMISSIONER,
                false);
    }

    private static String key(OutcomeId outcome) {
        return KIND + "/" + outcome;
    }

    /** The council answers: its alert, if there was one, has done its work. */
    void answered(Outcome outcome) {
        if (outcome.agreement().of(Party.COUNCIL).remindedOn().size() == 2) {
            notices.endByKey(key(outcome.id()), Ending.RESOLVED, "We have answered");
        }
    }

    /** What is over, or asks something else by now, no longer waits for an answer. */
    private void endWhatNoLongerWaits(Set<OutcomeId> waiting) {
        var keys = waiting.stream().map(Reminding::key).collect(Collectors.toSet());
        notices.open().stream()
                .filter(alert -> alert.kind().equals(KIND) && !keys.contains(alert.key()))
                .forEach(alert -> notices.endByKey(
                        alert.key(), Ending.NO_LONGER_MATTERS, "The outcome is over, or is being asked about anew"));
    }
}
