package care.mainstay.edge.web.notices;

import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.foundation.notices.Alert;
import care.mainstay.people.persons.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How alerts are put into words: alike ones together, with what to do about them. */
final class AlertWords {

    private AlertWords() {}

    /** Alerts of one kind, the most pressing first, as they came. */
    static List<List<Alert>> alike(List<Alert> alerts) {
        var kinds = new LinkedHashMap<String, List<Alert>>();
        alerts.forEach(alert ->
                kinds.computeIfAbsent(alert.kind(), kind -> new ArrayList<>()).add(alert));
        return List.copyOf(kinds.values());
    }

    /** What to do, beginning with a verb, for one or several of a kind. */
    static String what(String kind, int many) {
        return switch (kind) {
            case "visits.no-check-in" ->
                "Find out about " + Words.count(many, "visit", "visits") + " without a check-in";
            case "safety.report-to-look-at" ->
                "Look at " + Words.count(many, "report", "reports") + " that " + (many == 1 ? "has" : "have")
                        + " come in";
            case "visits.carer-left" ->
                many == 1
                        ? "Find carers for the visits of one who leaves"
                        : "Find carers for the visits of " + many + " who leave";
            case "support.death-to-check" -> "Check whether " + people(many) + (many == 1 ? " has died" : " have died");
            case "support.death-was-a-mistake" ->
                "Plan anew for " + people(many) + " written down as having died by mistake";
            case "outcomes.unanswered" ->
                "Answer " + Words.count(many, "outcome", "outcomes") + " we are asked to agree";
            default -> "See to " + Words.count(many, "alert", "alerts");
        };
    }

    /** How one goes about it. */
    static String how(String kind) {
        return switch (kind) {
            case "visits.no-check-in" ->
                "Ring the carer, then the person. If nobody can come, send somebody they know, or record it as missed.";
            case "safety.report-to-look-at" -> "Read it, make sure everybody is safe, and say what happens next.";
            case "visits.carer-left" ->
                "They were taken off every visit after their last day. On the board, “without a carer” shows those of a day.";
            case "support.death-to-check" ->
                "Ring the family or whoever wrote it down. Your own visits go on until you have written it down here."
                        + " If it is not so, say that it was a mistake.";
            case "outcomes.unanswered" ->
                "We were reminded twice. Say yes, or what should be different; if we say nothing, payment stops waiting for us.";
            case "support.death-was-a-mistake" -> "Open the person to see what was called off here.";
            default -> "";
        };
    }

    private static String people(int many) {
        return many == 1 ? "somebody" : many + " people";
    }

    /** One alert in a line: whom it is about, what is the matter, whose it is and until when. */
    static String line(
            Alert alert, Map<PersonId, PersonName> people, Map<UserId, String> users, UserId reader, Instant now) {
        return person(alert, people).map(name -> name + ": ").orElse("") + alert.words() + ". "
                + capital(owner(alert, users, reader)) + ", " + clock(alert, now) + ".";
    }

    static Optional<String> person(Alert alert, Map<PersonId, PersonName> people) {
        return alert.person()
                .flatMap(person -> Optional.ofNullable(people.get(person)))
                .map(PersonName::inLists);
    }

    static String owner(Alert alert, Map<UserId, String> users, UserId reader) {
        return alert.owner()
                .map(owner -> owner.equals(reader) ? "yours" : users.getOrDefault(owner, "a colleague") + "’s")
                .orElse("for any " + role(alert.ownerRole()));
    }

    private static String role(Role role) {
        return role.title().toLowerCase(Locale.UK);
    }

    /** due by 10:30am, or was due yesterday at 10:30am. */
    static String clock(Alert alert, Instant now) {
        var due = alert.due().atZone(Words.LONDON);
        var today = LocalDate.ofInstant(now, Words.LONDON);
        var time = Words.time(due.toLocalTime());
        var when = due.toLocalDate().equals(today) ? time : Words.day(due.toLocalDate(), today) + " at " + time;
        return (alert.isLate(now) ? "was due by " : "due by ") + when;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** Where the record behind an alert is shown. */
    static String address(Alert alert) {
        var subject = alert.subject();
        return switch (subject.kind()) {
            case "visits.visit" -> "/visits/" + subject.id();
            case "safety.incident" -> "/incidents/" + subject.id();
            case "reviews.review" -> "/reviews/" + subject.id();
            case "persons.person" -> "/people/" + subject.id() + "/death";
            case "outcomes.outcome" ->
                alert.person()
                        .map(person -> "/people/" + person + "/outcomes/" + subject.id() + "/agreement")
                        .orElse("/");
            case "referrals.referral" -> "/referrals/" + subject.id();
            default -> "/";
        };
    }
}
