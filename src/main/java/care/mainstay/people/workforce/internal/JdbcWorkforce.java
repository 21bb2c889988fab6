package care.mainstay.people.workforce.internal;

import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.people.workforce.Basis;
import care.mainstay.people.workforce.Carer;
import care.mainstay.people.workforce.CarerLeft;
import care.mainstay.people.workforce.Competency;
import care.mainstay.people.workforce.NewCarer;
import care.mainstay.people.workforce.WhyLeft;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcWorkforce extends JdbcWorkingTimes {

    private static final int BATCH = 1_000;

    private static final String SELECT = """
            select id, organisation_id, name, known_as, staff_number, user_id, basis, guaranteed_hours, started_on, left_on, why_left
            from workforce.carer
            """;

    private static final String OURS = "where organisation_id = identity.caller_organisation() ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final CompetencyRows competencies;
    private final Users users;
    private final Callers callers;
    private final AuditTrail audit;
    private final IdSource ids;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    JdbcWorkforce(
            Means times,
            JdbcTemplate batch,
            CompetencyRows competencies,
            Users users,
            Callers callers,
            AuditTrail audit,
            IdSource ids,
            InstantSource clock,
            ApplicationEventPublisher events) {
        super(times);
        this.jdbc = JdbcClient.create(batch);
        this.batch = batch;
        this.competencies = competencies;
        this.users = users;
        this.callers = callers;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional
    public CarerId hire(NewCarer carer) {
        var id = carer.id().orElseGet(() -> new CarerId(ids.next()));
        insert(Map.of(id, carer));
        return id;
    }

    @Override
    @Transactional
    public void hireAll(Collection<NewCarer> carers) {
        var known = names(carers.stream().flatMap(carer -> carer.id().stream()).toList());
        var fresh = new LinkedHashMap<CarerId, NewCarer>();
        for (var carer : carers) {
            var id = carer.id().orElseGet(() -> new CarerId(ids.next()));
            if (!known.containsKey(id)) {
                fresh.put(id, carer);
            }
        }
        insert(fresh);
    }

    private void insert(Map<CarerId, NewCarer> carers) {
        var today = LocalDate.ofInstant(clock.instant(), LONDON);
        carers.values()
                .forEach(carer ->
                        CarerRules.requireNew(carer.details(), carer.startedOn(), carer.competencies(), today));
        var now = now();
        var caller = callers.current();
        try {
            batch.batchUpdate("""
                    insert into workforce.carer (id, organisation_id, name, known_as, staff_number, user_id, basis, guaranteed_hours,
                        started_on, recorded_at, recorded_by, changed_at, changed_by)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, carers.entrySet(), BATCH, (statement, entry) -> {
                var carer = entry.getValue();
                var details = carer.details();
                statement.setObject(1, entry.getKey().value());
                statement.setObject(2, caller.organisation().value());
                statement.setString(3, details.name().strip());
                statement.setString(4, details.knownAs().orElse(null));
                statement.setString(5, details.staffNumber().orElse(null));
                statement.setObject(6, carer.user().map(UserId::value).orElse(null));
                statement.setString(7, details.basis().code());
                statement.setBigDecimal(8, details.guaranteedHours());
                statement.setObject(9, carer.startedOn());
                statement.setObject(10, now);
                statement.setObject(11, caller.actor().value());
                statement.setObject(12, now);
                statement.setObject(13, caller.actor().value());
            });
        } catch (DuplicateKeyException e) {
            throw taken();
        }
        carers.forEach((id, carer) -> {
            competencies.insert(id, carer.competencies());
            audit.wrote("carer.hire", ref(id), Optional.empty());
        });
    }

    private static Refused taken() {
        return Refused.field(
                "workforce.staff-number-in-use",
                "staff-number",
                "Somebody else already has this staff number, or signs in as this carer.",
                "Maybe they are in the list already, or the number was mistyped.");
    }

    @Override
    @Transactional
    public void change(CarerId carer, Carer.Details details) {
        CarerRules.requireDetails(details);
        try {
            requireOne(jdbc.sql("""
                            update workforce.carer set name = ?, known_as = ?, staff_number = ?, basis = ?, guaranteed_hours = ?,
                                changed_at = ?, changed_by = ?
                            where id = ? and organisation_id = identity.caller_organisation()
                            """)
                    .param(details.name().strip())
                    .param(details.knownAs().orElse(null))
                    .param(details.staffNumber().orElse(null))
                    .param(details.basis().code())
                    .param(details.guaranteedHours())
                    .param(now())
                    .param(callers.current().actor().value())
                    .param(carer.value())
                    .update());
        } catch (DuplicateKeyException e) {
            throw taken();
        }
        audit.wrote("carer.change", ref(carer), Optional.empty());
    }

    @Override
    @Transactional
    public UserId letSignIn(CarerId id, String email, Optional<String> password) {
        var carer = carer(id)
                .filter(ours -> ours.organisation().equals(callers.current().organisation()))
                .orElseThrow(JdbcWorkingTimes::unknown);
        CarerRules.requireMaySignIn(carer, LocalDate.ofInstant(clock.instant(), LONDON));
        var user = users.findByEmail(email)
                .filter(known ->
                        known.role() == Role.CARER && known.organisation().equals(carer.organisation()))
                .map(User::id)
                .orElseGet(() -> registered(carer, email, password));
        link(id, user);
        return user;
    }

    private UserId registered(Carer carer, String email, Optional<String> password) {
        if (password.isEmpty()) {
            throw Refused.field(
                    "workforce.password-missing",
                    "password",
                    "There is no password to begin with.",
                    "Choose one together. They can change it once they have signed in.");
        }
        var user = new User(new UserId(ids.next()), carer.organisation(), Role.CARER, carer.name(), email);
        users.register(user, password);
        return user.id();
    }

    @Override
    @Transactional
    public void link(CarerId carer, UserId user) {
        try {
            requireOne(jdbc.sql("update workforce.carer set user_id = ?, changed_at = ?, changed_by = ? where id = ?")
                    .params(user.value(), now(), callers.current().actor().value(), carer.value())
                    .update());
        } catch (DuplicateKeyException e) {
            throw Refused.field(
                    "workforce.signs-in-already",
                    "email",
                    "Another carer signs in so already.",
                    "Use an e-mail address of their own.");
        }
        audit.wrote("carer.link", ref(carer), Optional.empty());
    }

    @Override
    @Transactional
    public void leave(CarerId id, LocalDate lastDay, WhyLeft why) {
        var carer = carer(id)
                .filter(ours -> ours.organisation().equals(callers.current().organisation()))
                .orElseThrow(JdbcWorkingTimes::unknown);
        CarerRules.requireLastDay(carer.startedOn(), lastDay);
        requireOne(jdbc.sql(
                        "update workforce.carer set left_on = ?, why_left = ?, changed_at = ?, changed_by = ? where id = ?")
                .params(lastDay, why.code(), now(), callers.current().actor().value(), id.value())
                .update());
        var over = lastDay.plusDays(1).atStartOfDay(LONDON).toInstant();
        carer.user().ifPresent(user -> users.endSignIn(user, over));
        audit.wrote("carer.leave", ref(id), Optional.empty());
        var caller = callers.current();
        events.publishEvent(new CarerLeft(caller.organisation(), caller.actor(), clock.instant(), id, lastDay));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Carer> carer(CarerId carer) {
        return carers("where id = ?", carer.value()).optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Carer> carers() {
        return carers(OURS + "order by lower(name), id").list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Carer> carersOn(LocalDate day) {
        return carers(
                        OURS + "and started_on <= ? and (left_on is null or left_on >= ?) order by lower(name), id",
                        day,
                        day)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Carer> carerOf(UserId user) {
        return carers("where user_id = ?", user.value()).optional();
    }

    private MappedQuerySpec<Carer> carers(String which, Object... values) {
        return jdbc.sql(SELECT + which).params(values).query((row, i) -> carer(row));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CarerId> findByStaffNumber(String staffNumber) {
        return jdbc.sql("select id from workforce.carer " + OURS + "and staff_number = ?")
                .param(staffNumber)
                .query((row, i) -> new CarerId(row.getObject("id", UUID.class)))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CarerId, String> names(Collection<CarerId> carers) {
        var names = new HashMap<CarerId, String>();
        if (carers.isEmpty()) {
            return names;
        }
        jdbc.sql("select id, name from workforce.carer where id = any (?)")
                .param(carers.stream().map(CarerId::value).distinct().toArray(UUID[]::new))
                .query(row -> {
                    names.put(new CarerId(row.getObject("id", UUID.class)), row.getString("name"));
                });
        return names;
    }

    @Override
    @Transactional
    public void signOff(CarerId carer, Competency competency) {
        CarerRules.require(competency, LocalDate.ofInstant(clock.instant(), LONDON));
        if (carer(carer).isEmpty()) {
            throw unknown();
        }
        competencies.insert(carer, List.of(competency));
        audit.wrote("carer.sign-off", ref(carer), Optional.empty());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Competency> competencies(CarerId carer) {
        return competencies.of(carer);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CarerId, List<Competency>> competenciesOn(LocalDate day) {
        return competencies.on(day);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static void requireOne(int changed) {
        if (changed != 1) {
            throw unknown();
        }
    }

    /** Without the noughts that the column adds: 22.5, not 22.50. */
    private static BigDecimal hours(BigDecimal kept) {
        return kept.setScale(Math.max(0, kept.stripTrailingZeros().scale()));
    }

    private static Carer carer(ResultSet row) throws SQLException {
        return new Carer(
                new CarerId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new Carer.Details(
                        row.getString("name"),
                        Optional.ofNullable(row.getString("known_as")),
                        Optional.ofNullable(row.getString("staff_number")),
                        Basis.ofCode(row.getString("basis")),
                        hours(row.getBigDecimal("guaranteed_hours"))),
                Optional.ofNullable(row.getObject("user_id", UUID.class)).map(UserId::new),
                row.getObject("started_on", LocalDate.class),
                Optional.ofNullable(row.getObject("left_on", LocalDate.class)),
                Optional.ofNullable(row.getString("why_left")).map(WhyLeft::ofCode));
    }
}
