package care.mainstay.people.workforce.internal;

import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.places.Place;
import care.mainstay.foundation.places.Transport;
import care.mainstay.people.workforce.Travel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How carers get about, and where from. */
@Component
class TravelRows {

    private final JdbcClient jdbc;
    private final Callers callers;
    private final InstantSource clock;

    TravelRows(JdbcTemplate jdbc, Callers callers, InstantSource clock) {
        this.jdbc = JdbcClient.create(jdbc);
        this.callers = callers;
        this.clock = clock;
    }

    void put(CarerId carer, Travel travel) {
        var caller = callers.current();
        jdbc.sql("""
                        insert into workforce.travel (carer_id, organisation_id, transport, postcode, latitude, longitude,
                            changed_at, changed_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (carer_id) do update set transport = excluded.transport, postcode = excluded.postcode,
                            latitude = excluded.latitude, longitude = excluded.longitude,
                            changed_at = excluded.changed_at, changed_by = excluded.changed_by
                        """)
                .param(carer.value())
                .param(caller.organisation().value())
                .param(travel.transport().code())
                .param(travel.postcode().orElse(null))
                .param(travel.home().map(Place::latitude).orElse(null))
                .param(travel.home().map(Place::longitude).orElse(null))
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(caller.actor().value())
                .update();
    }

    Optional<Travel> of(CarerId carer) {
        return jdbc.sql("select transport, postcode, latitude, longitude from workforce.travel where carer_id = ?")
                .param(carer.value())
                .query((row, i) -> travel(row))
                .optional();
    }

    Map<CarerId, Travel> all() {
        var all = new HashMap<CarerId, Travel>();
        jdbc.sql("select carer_id, transport, postcode, latitude, longitude from workforce.travel")
                .query(row -> {
                    all.put(new CarerId(row.getObject("carer_id", UUID.class)), travel(row));
                });
        return all;
    }

    private static Travel travel(ResultSet row) throws SQLException {
        int latitude = row.getInt("latitude");
        var home = row.wasNull() ? Optional.<Place>empty() : Optional.of(new Place(latitude, row.getInt("longitude")));
        return new Travel(
                Transport.ofCode(row.getString("transport")), Optional.ofNullable(row.getString("postcode")), home);
    }
}
