package care.mainstay.people.persons.internal;

import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.AboutMe;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people say about themselves; the newest words count, and the earlier ones are kept. */
@Component
class AboutMeRows {

    private final JdbcClient jdbc;
    private final Callers callers;
    private final IdSource ids;
    private final InstantSource clock;

    AboutMeRows(JdbcClient jdbc, Callers callers, IdSource ids, InstantSource clock) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.ids = ids;
        this.clock = clock;
    }

    Optional<AboutMe> find(PersonId person) {
        return jdbc.sql("""
                        select what_matters, how_i_like_things, please_do, please_do_not, how_i_communicate, in_whose_words
                        from persons.about_me where person_id = ? order by recorded_at desc, id desc limit 1
                        """)
                .param(person.value())
                .query((row, i) -> new AboutMe(
                        row.getString("what_matters"),
                        row.getString("how_i_like_things"),
                        row.getString("please_do"),
                        row.getString("please_do_not"),
                        row.getString("how_i_communicate"),
                        AboutMe.InWhoseWords.valueOf(row.getString("in_whose_words")
                                .toUpperCase(Locale.ROOT)
                                .replace('-', '_'))))
                .optional();
    }

    UUID insert(PersonId person, AboutMe words) {
        var caller = callers.current();
        var id = ids.next();
        jdbc.sql("""
                        insert into persons.about_me (id, person_id, organisation_id, what_matters, how_i_like_things, please_do,
                            please_do_not, how_i_communicate, in_whose_words, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        person.value(),
                        caller.organisation().value(),
                        words.whatMatters().strip(),
                        words.howILikeThings().strip(),
                        words.pleaseDo().strip(),
                        words.pleaseDoNot().strip(),
                        words.howICommunicate().strip(),
                        words.inWhoseWords().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        PersonRows.utc(clock.instant()),
                        caller.actor().value())
                .update();
        return id;
    }
}
