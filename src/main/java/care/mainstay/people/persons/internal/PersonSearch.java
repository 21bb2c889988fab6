package care.mainstay.people.persons.internal;

import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.Person;
import care.mainstay.people.persons.PersonDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words by which a person is found, and finding people by the words somebody typed. */
@Component
class PersonSearch {

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Callers callers;

    PersonSearch(JdbcTemplate batch, Callers callers) {
        this.jdbc = JdbcClient.create(batch);
        this.batch = batch;
        this.callers = callers;
    }

    void remember(Map<PersonId, PersonDetails> people) {
        var us = callers.current().organisation();
        record Found(PersonId person, String word) {}
        var all = people.entrySet().stream()
                .flatMap(entry -> Words.toFind(entry.getValue()).stream().map(word -> new Found(entry.getKey(), word)))
                .toList();
        batch.batchUpdate(
                "insert into persons.search_word (person_id, organisation_id, word) values (?, ?, ?)",
                all,
                BATCH,
                (statement, found) -> {
                    statement.setObject(1, found.person().value());
                    statement.setObject(2, us.value());
                    statement.setString(3, found.word());
                });
    }

    void forget(PersonId person) {
        jdbc.sql("delete from persons.search_word where person_id = ?")
                .param(person.value())
                .update();
    }

    List<Person> find(String typed, int limit) {
        var words = new ArrayList<>(Words.in(typed));
        var digits = typed.replaceAll("[\\s-]", "");
        if (digits.matches("[0-9]{10}")) {
            words.clear();
            words.add(digits);
        }
        if (words.isEmpty()) {
            return List.of();
        }
        var sql = new StringBuilder(PersonRows.SELECT).append("where true");
        var values = new ArrayList<Object>();
        for (var word : words) {
            sql.append(" and p.id in (select w.person_id from persons.search_word w where w.word >= ? and w.word < ?)");
            values.add(word);
            values.add(word + Words.LAST);
        }
        sql.append(" order by lower(p.family_name) = ? desc, lower(p.family_name), lower(p.given_name), p.id limit ?");
        values.add(words.get(words.size() - 1).toLowerCase(Locale.ROOT));
        values.add(limit);
        return jdbc.sql(sql.toString())
                .params(values)
                .query((row, i) -> PersonRows.person(row))
                .list();
    }
}
