package care.mainstay.people.persons.internal;

import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.places.Place;
import care.mainstay.people.persons.Address;
import care.mainstay.people.persons.NhsNumber;
import care.mainstay.people.persons.NhsNumberStatus;
import care.mainstay.people.persons.Person;
import care.mainstay.people.persons.PersonDetails;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a person lies in their row. */
final class PersonRows {

    static final String SELECT = """
            select p.id, p.given_name, p.family_name, p.known_as, p.name_protected, p.born_on, p.died_on, p.nhs_number,
                   p.nhs_number_status, p.address_lines, p.postcode, p.latitude, p.longitude, p.phone, p.email, p.language,
                   p.interpreter_needed, null::timestamptz as left_at
            from persons.person p
            """;

    /** Whom the caller's organisation, or the keeper that opened its records to the caller, last knew so. */
    static final String FORMER = """
            select p.person_id as id, p.given_name, p.family_name, p.known_as, p.name_protected, p.born_on, p.died_on, p.nhs_number,
                   p.nhs_number_status, p.address_lines, p.postcode, p.latitude, p.longitude, p.phone, p.email, p.language,
                   p.interpreter_needed, p.recorded_at as left_at
            from persons.parting p
            """;

    static final String INSERT = """
            insert into persons.person
                (given_name, family_name, known_as, name_protected, born_on, nhs_number, nhs_number_status, address_lines,
                 postcode, latitude, longitude, phone, email, language, interpreter_needed, changed_at, changed_by,
                 recorded_at, recorded_by, organisation_id, id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    static final String UPDATE = """
            update persons.person
            set given_name = ?, family_name = ?, known_as = ?, name_protected = ?, born_on = ?, nhs_number = ?,
                nhs_number_status = ?, address_lines = ?, postcode = ?, latitude = ?, longitude = ?, phone = ?, email = ?,
                language = ?, interpreter_needed = ?, changed_at = ?, changed_by = ?
            where id = ?
            """;

    private PersonRows() {}

    static Person person(ResultSet row) throws SQLException {
        var number = row.getString("nhs_number");
        var details = new PersonDetails(
                row.getString("given_name"),
                row.getString("family_name"),
                Optional.ofNullable(row.getString("known_as")),
                Optional.ofNullable(row.getObject("born_on", LocalDate.class)),
                Optional.ofNullable(number).map(NhsNumber::new),
                NhsNumberStatus.ofCode(row.getString("nhs_number_status")),
                new Address(texts(row, "address_lines"), Optional.ofNullable(row.getString("postcode")), place(row)),
                Optional.ofNullable(row.getString("phone")),
                Optional.ofNullable(row.getString("email")),
                row.getString("language"),
                row.getBoolean("interpreter_needed"),
                row.getBoolean("name_protected"));
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                details,
                Optional.ofNullable(row.getObject("died_on", LocalDate.class)),
                instantIfAny(row, "left_at"));
    }

    /** Fills what {@link #INSERT} and {@link #UPDATE} begin with; returns the next free place. */
    static int fill(PreparedStatement statement, PersonDetails details, Instant now, Caller caller)
            throws SQLException {
        statement.setString(1, details.givenName().strip());
        statement.setString(2, details.familyName().strip());
        statement.setString(3, blankIsNull(details.knownAs()));
        statement.setBoolean(4, details.nameProtected());
        statement.setObject(5, details.bornOn().orElse(null));
        statement.setString(6, details.nhsNumber().map(NhsNumber::digits).orElse(null));
        statement.setString(7, details.nhsNumberStatus().code());
        statement.setArray(
                8,
                statement
                        .getConnection()
                        .createArrayOf("text", details.address().lines().toArray()));
        statement.setString(9, details.address().postcode().orElse(null));
        statement.setObject(10, details.address().place().map(Place::latitude).orElse(null));
        statement.setObject(11, details.address().place().map(Place::longitude).orElse(null));
        statement.setString(12, blankIsNull(details.phone()));
        statement.setString(13, blankIsNull(details.email()));
        statement.setString(14, details.language().strip());
        statement.setBoolean(15, details.interpreterNeeded());
        statement.setObject(16, utc(now));
        statement.setObject(17, caller.actor().value());
        return 18;
    }

    private static Optional<Place> place(ResultSet row) throws SQLException {
        int latitude = row.getInt("latitude");
        return row.wasNull() ? Optional.empty() : Optional.of(new Place(latitude, row.getInt("longitude")));
    }

    static @Nullable String blankIsNull(Optional<String> text) {
        return text.map(String::strip).filter(each -> !each.isEmpty()).orElse(null);
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return row.getArray(column).getArray() instanceof String[] texts ? List.of(texts) : List.of();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<Instant> instantIfAny(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
