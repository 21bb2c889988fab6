package care.mainstay.people.persons.internal;

import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.places.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where people live on the map. */
@Component
class HomeRows {

    /** The record itself comes before what somebody who has left knew last: whoever may read both reads the newer. */
    private static final String HOMES = """
            select distinct on (id) id, latitude, longitude
            from (select id, latitude, longitude, 'infinity'::timestamptz as known_at
                  from persons.person where id = any (?)
                  union all
                  select person_id, latitude, longitude, recorded_at
                  from persons.parting where person_id = any (?)) home
            order by id, known_at desc
            """;

    private final JdbcClient jdbc;

    HomeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<PersonId, Place> of(Collection<PersonId> people) {
        var homes = new HashMap<PersonId, Place>();
        var asked = people.stream().map(PersonId::value).toArray(UUID[]::new);
        jdbc.sql(HOMES).param(asked).param(asked).query(row -> {
            int latitude = row.getInt("latitude");
            if (!row.wasNull()) {
                homes.put(new PersonId(row.getObject("id", UUID.class)), new Place(latitude, row.getInt("longitude")));
            }
        });
        return homes;
    }
}
