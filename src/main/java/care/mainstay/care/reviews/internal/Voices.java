package care.mainstay.care.reviews.internal;

import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.reviews.CollectedBy;
import care.mainstay.care.reviews.Confirmation;
import care.mainstay.care.reviews.ConfirmationId;
import care.mainstay.care.reviews.NewConfirmation;
import care.mainstay.care.reviews.NewRating;
import care.mainstay.care.reviews.Rating;
import care.mainstay.care.visits.Recorded;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.Authority;
import care.mainstay.people.persons.Circles;
import care.mainstay.people.persons.DecisionArea;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What people say themselves: whether an outcome has come true, and how satisfied they are. */
@Component
class Voices {

    private static final String CONFIRMATIONS = """
            select id, organisation_id, person_id, outcome_id, answer, words, collected_by, collector, authority, decided_by,
                   confirmed_on, recorded_at, recorded_by
            from reviews.confirmation
            """;

    private final Desk desk;
    private final Circles circles;
    private final Outcomes outcomes;

    Voices(Desk desk, Circles circles, Outcomes outcomes) {
        this.desk = desk;
        this.circles = circles;
        this.outcomes = outcomes;
    }

    ConfirmationId confirm(NewConfirmation confirmation) {
        if (outcomes.find(confirmation.outcome())
                .filter(outcome -> outcome.person().equals(confirmation.person()))
                .isEmpty()) {
            throw new NoSuchElementException("no outcome " + confirmation.outcome());
        }
        new ReviewRules(desk.caller(), desk.today()).confirmation(confirmation).hold();
        circles.requireAuthority(confirmation.person(), confirmation.decidedBy(), DecisionArea.CARE, confirmation.on());
        requireOwnDecision(confirmation);
        var recorded = recorded(confirmation.recorded());
        var id = desk.ids().next();
        var written = desk.insert("""
                        insert into reviews.confirmation (id, organisation_id, person_id, outcome_id, answer, words, collected_by,
                            collector, authority, decided_by, confirmed_on, entry_key, recorded_at, recorded_by)
                        values (:id, :organisation, :person, :outcome, :answer, :words, :collected, :collector, :authority, :decided,
                            :on, :key, :at, :by)
                        on conflict (organisation_id, entry_key) do nothing
                        """, id, confirmation.person(), recorded)
                .param("outcome", confirmation.outcome().value())
                .param("answer", confirmation.answer().code())
                .param("words", confirmation.words())
                .param("collected", confirmation.collectedBy().code())
                .param("collector", confirmation.collector().strip())
                .param("authority", confirmation.decidedBy().authority().code())
                .param("decided", confirmation.decidedBy().name())
                .param("on", confirmation.on())
                .param("key", confirmation.entryKey())
                .update();
        if (written == 0) {
            return desk.jdbc()
                    .sql("select id from reviews.confirmation where organisation_id = ? and entry_key = ?")
                    .params(desk.caller().organisation().value(), confirmation.entryKey())
                    .query(UUID.class)
                    .optional()
                    .map(ConfirmationId::new)
                    .orElseThrow(() -> new NoSuchElementException("no confirmation " + confirmation.entryKey()));
        }
        desk.wrote("confirmation.give", "reviews.confirmation", id, confirmation.person());
        return new ConfirmationId(id);
    }

    /** Family who sign in answer on an authority of their own, never in the person's name. */
    private void requireOwnDecision(NewConfirmation confirmation) {
        boolean own = desk.caller().role() != Role.FAMILY
                || circles.callersDecision(confirmation.person(), DecisionArea.CARE, confirmation.on())
                        .filter(confirmation.decidedBy()::equals)
                        .isPresent();
        if (!own) {
            throw new Refused(
                    "reviews.family-without-authority",
                    "Only the person, or who holds authority to decide about their care, can say whether it has come true.",
                    "You can write down what you have seen instead: it counts as yours.");
        }
    }

    Optional<Confirmation> find(ConfirmationId id) {
        return desk.jdbc()
                .sql(CONFIRMATIONS + "where id = ?")
                .param(id.value())
                .query(Voices::confirmation)
                .optional();
    }

    Map<OutcomeId, List<Confirmation>> confirmations(Collection<OutcomeId> wanted, Instant recordedBy) {
        var answers = new TreeMap<OutcomeId, List<Confirmation>>();
        desk.jdbc()
                .sql(CONFIRMATIONS + """
                        where outcome_id = any (?) and recorded_at <= ?
                        order by confirmed_on desc, recorded_at desc, id
                        """)
                .param(ids(wanted, OutcomeId::value))
                .param(Desk.utc(recordedBy))
                .query(Voices::confirmation)
                .list()
                .forEach(answer -> answers.computeIfAbsent(answer.outcome(), any -> new ArrayList<>())
                        .add(answer));
        return answers;
    }

    void rate(NewRating rating) {
        new ReviewRules(desk.caller(), desk.today()).rating(rating).hold();
        var recorded = recorded(rating.recorded());
        var id = desk.ids().next();
        int written = desk.insert("""
                        insert into reviews.rating (id, organisation_id, person_id, score, words, collected_by, rated_on, entry_key,
                            recorded_at, recorded_by)
                        values (:id, :organisation, :person, :score, :words, :collected, :on, :key, :at, :by)
                        on conflict (organisation_id, entry_key) do nothing
                        """, id, rating.person(), recorded)
                .param("score", rating.score())
                .param("words", rating.words())
                .param("collected", rating.collectedBy().code())
                .param("on", rating.on())
                .param("key", rating.entryKey())
                .update();
        if (written == 1) {
            desk.wrote("rating.give", "reviews.rating", id, rating.person());
        }
    }

    List<Rating> ratings(Collection<PersonId> people, DateRange days, Instant recordedBy) {
        return desk.jdbc()
                .sql("""
                        select id, organisation_id, person_id, score, words, collected_by, rated_on, recorded_at, recorded_by
                        from reviews.rating
                        where person_id = any (?) and rated_on >= ? and rated_on < ? and recorded_at <= ?
                        order by rated_on desc, recorded_at desc, id
                        """)
                .param(ids(people, PersonId::value))
                .param(days.from())
                .param(days.until())
                .param(Desk.utc(recordedBy))
                .query((row, number) -> new Rating(
                        row.getObject("id", UUID.class),
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getInt("score"),
                        row.getString("words"),
                        CollectedBy.ofCode(row.getString("collected_by")),
                        row.getObject("rated_on", LocalDate.class),
                        Desk.recorded(row)))
                .list();
    }

    private Recorded recorded(Optional<Recorded> elsewhere) {
        return desk.here(elsewhere);
    }

    private static Confirmation confirmation(ResultSet row, int number) throws SQLException {
        return new Confirmation(
                new ConfirmationId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new OutcomeId(row.getObject("outcome_id", UUID.class)),
                Confirmation.Answer.ofCode(row.getString("answer")),
                row.getString("words"),
                CollectedBy.ofCode(row.getString("collected_by")),
                row.getString("collector"),
                Authority.ofCode(row.getString("authority")),
                row.getString("decided_by"),
                row.getObject("confirmed_on", LocalDate.class),
                Desk.recorded(row));
    }

    /** Bound as what they are: PostgreSQL 15 searches no index by texts that it has to read as ids. */
    private static <T> UUID[] ids(Collection<T> named, Function<T, UUID> id) {
        return named.stream().map(id).toArray(UUID[]::new);
    }
}
