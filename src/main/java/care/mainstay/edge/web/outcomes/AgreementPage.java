package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Agreement;
import care.mainstay.care.outcomes.AgreementAnswer.Answer;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Party;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.people.DecisionForm;
import care.mainstay.edge.web.people.PersonFrame;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Agreeing to an outcome, or not: what it says, where each party stands, and a form for the party asked.
 *
 * @param question what this party is asked
 * @param mayAnswer whether the reader can answer for anybody
 * @param asksWhoDecided whether somebody else writes down what the person said
 */
public record AgreementPage(
        PersonFrame frame,
        String path,
        String statement,
        List<SummaryRow> facts,
        List<SummaryRow> standings,
        String note,
        List<Choice> parties,
        String question,
        boolean mayAnswer,
        boolean asksWhoDecided,
        List<Choice> authorities,
        Form form) {

    static final String AGREE = "agree";

    /**
     * For whom somebody in a role can answer, the most likely first: family only where they hold authority, and the
     * provider never for whoever holds the contract with it.
     */
    static List<Party> answerable(Outcome outcome, Role role, boolean callerDecides) {
        var candidates = switch (role) {
            case PERSON -> List.of(Party.PERSON, Party.CONTRACTING_PARTY);
            case FAMILY -> callerDecides ? List.of(Party.PERSON, Party.CONTRACTING_PARTY) : List.<Party>of();
            case MANAGER, COORDINATOR -> List.of(Party.PROVIDER, Party.PERSON);
            case COMMISSIONER -> List.of(Party.COUNCIL, Party.PERSON, Party.CONTRACTING_PARTY);
            default -> List.<Party>of();
        };
        return candidates.stream()
                .filter(outcome.fundingRoute().parties()::contains)
                .toList();
    }

    static AgreementPage of(PersonFrame frame, Outcome outcome, Form form, Role role, boolean callerDecides) {
        var parties = answerable(outcome, role, callerDecides);
        return new AgreementPage(
                frame,
                frame.path() + "/outcomes/" + outcome.id(),
                outcome.statement(),
                facts(outcome),
                standings(outcome),
                note(outcome.agreement()),
                parties.size() < 2
                        ? List.of()
                        : parties.stream()
                                .map(party -> new Choice(party.code(), party.title()))
                                .toList(),
                role == Role.PERSON ? "Do you agree to this?" : "What is the answer?",
                !parties.isEmpty(),
                !callerDecides && parties.contains(Party.PERSON),
                DecisionForm.authorities(frame.called()),
                form);
    }

    private static List<SummaryRow> facts(Outcome outcome) {
        return List.of(
                new SummaryRow(
                        "What one will see or do",
                        outcome.noticing().isBlank()
                                ? "Not said yet. It has to be, before it can be agreed."
                                : outcome.noticing()),
                new SummaryRow(
                        "Where it began",
                        outcome.terms()
                                .baseline()
                                .map(known -> OutcomeWords.value(outcome, known.value()))
                                .orElse("Nobody has looked yet")),
                new SummaryRow(
                        "What counts as there",
                        OutcomeWords.target(outcome) + ", by "
                                + Words.day(outcome.terms().targetDate())),
                new SummaryRow(
                        "What is expected",
                        outcome.course().shape().title()
                                + (outcome.course().words().isBlank()
                                        ? ""
                                        : ". " + outcome.course().words())),
                new SummaryRow("Reviewed on", Words.day(outcome.terms().reviewOn())));
    }

    /** Where each party stands, in words. */
    static List<SummaryRow> standings(Outcome outcome) {
        var rows = new ArrayList<SummaryRow>();
        for (Agreement.Standing standing : outcome.agreement().parties()) {
            var words = new StringBuilder(standing.answer().title());
            standing.on().ifPresent(day -> words.append(" since ").append(Words.day(day)));
            standing.decidedBy()
                    .ifPresent(decision -> words.append(", decided by ").append(decision.words()));
            words.append('.');
            if (!standing.words().isBlank()) {
                words.append(" “").append(standing.words()).append("”");
            }
            words.append(silence(outcome.agreement().askedOn(), standing));
            rows.add(new SummaryRow(standing.party().title(), words.toString()));
        }
        return List.copyOf(rows);
    }

    /** How often a party was asked, and what comes of it when it says nothing. */
    private static String silence(LocalDate askedOn, Agreement.Standing standing) {
        if (standing.remindedOn().isEmpty()) {
            return "";
        }
        var reminded = standing.remindedOn().stream().map(Words::day).collect(Collectors.joining(" and on "));
        var words = " Asked on " + Words.day(askedOn) + ", reminded on " + reminded + ".";
        if (standing.deemedOn().isPresent()) {
            return words + " No answer came, so since "
                    + Words.day(standing.deemedOn().get()) + " payment no longer waits for one. It is not a yes.";
        }
        return words
                + Agreement.deemedFrom(askedOn, standing.remindedOn())
                        .map(day -> " If no answer comes, payment stops waiting for one on " + Words.day(day) + ".")
                        .orElse("");
    }

    private static String note(Agreement agreement) {
        if (agreement.isDisputed()) {
            return "Somebody disagrees. Support can go on; talk about it, and change the words or the target.";
        }
        if (agreement.isAgreed()) {
            return "Everybody has agreed.";
        }
        if (agreement.isAgreedForCare()) {
            return "The person and the provider have agreed, which is enough for support to start.";
        }
        return "Support towards it starts when the person and the provider have agreed.";
    }

    static List<Choice> answers() {
        return List.of(
                new Choice(AGREE, "Yes, this is right"),
                new Choice(Answer.DISAGREE.code(), "No, something should be different"),
                new Choice(Answer.PENDING.code(), "Not decided yet"));
    }

    public List<Choice> answersToChoose() {
        return answers();
    }

    /** The first of these who has not answered yet: what the form is most likely opened for. */
    static Optional<Party> nextToAnswer(Outcome outcome, List<Party> parties) {
        return parties.stream()
                .filter(party -> outcome.agreement().of(party).answer() == Answer.PENDING)
                .findFirst();
    }

    static Optional<Party> only(List<Party> parties) {
        return parties.size() == 1 ? Optional.of(parties.get(0)) : Optional.empty();
    }
}
