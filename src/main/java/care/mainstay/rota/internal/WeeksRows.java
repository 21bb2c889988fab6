package care.mainstay.rota.internal;

import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.rota.WeeksPlanned;
import care.mainstay.rota.WeeksPlanned.Better;
import care.mainstay.rota.WeeksPlanned.ForPerson;
import care.mainstay.rota.WeeksPlanned.Sums;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What plans of whole weeks would change in all and for each person, as it is kept. */
@Repository
class WeeksRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Better>> PICTURE = new TypeReference<>() {};
    private static final TypeReference<List<Kept>> SUMS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Callers callers;
    private final InstantSource clock;

    WeeksRows(JdbcClient jdbc, Callers callers, InstantSource clock) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.clock = clock;
    }

    /** The numbers of {@link Sums}, and not what follows from them. */
    record Kept(
            int people,
            int carers,
            int visits,
            int byMain,
            int newFaces,
            long way,
            long metres,
            long paid,
            long missing,
            int left) {

        static Kept of(Sums sums) {
            return new Kept(
                    sums.people(),
                    sums.carers(),
                    sums.visits(),
                    sums.byMain(),
                    sums.newFaces(),
                    sums.way(),
                    sums.metres(),
                    sums.paid(),
                    sums.missing(),
                    sums.left());
        }

        Sums sums() {
            return new Sums(people, carers, visits, byMain, newFaces, way, metres, paid, missing, left);
        }
    }

    void picture(UUID proposal, List<Better> picture, String inputsHash) {
        jdbc.sql("update rota.proposal set picture = cast(? as jsonb), done = ?, inputs_hash = ? where id = ?")
                .params(
                        JSON.writeValueAsString(picture),
                        picture.isEmpty() ? 0 : picture.get(picture.size() - 1).done(),
                        inputsHash,
                        proposal)
                .update();
    }

    void ended(UUID proposal, WeeksPlanned weeks) {
        List<Kept> sums = weeks.before().stream()
                .flatMap(before -> weeks.after().stream().map(after -> List.of(Kept.of(before), Kept.of(after))))
                .findFirst()
                .orElse(List.of());
        jdbc.sql("update rota.proposal set sums = cast(? as jsonb) where id = ?")
                .params(JSON.writeValueAsString(sums), proposal)
                .update();
        int place = 0;
        for (ForPerson each : weeks.people()) {
            add(proposal, place++, each);
        }
    }

    private void add(UUID proposal, int place, ForPerson each) {
        jdbc.sql("""
                        insert into rota.proposed_person (proposal_id, person_id, organisation_id, rank_by_gain, carers_before,
                            days_before, carers_after, days_after, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        proposal,
                        each.person().value(),
                        callers.current().organisation().value(),
                        place,
                        ChangeRows.ids(each.before().keySet()),
                        each.before().values().toArray(Integer[]::new),
                        ChangeRows.ids(each.after().keySet()),
                        each.after().values().toArray(Integer[]::new),
                        ChangeRows.utc(clock.instant()),
                        callers.current().actor().value())
                .update();
    }

    WeeksPlanned weeks(ResultSet proposal) throws SQLException {
        List<Kept> sums = JSON.readValue(proposal.getString("sums"), SUMS);
        return new WeeksPlanned(
                JSON.readValue(proposal.getString("picture"), PICTURE),
                sums.stream().findFirst().map(Kept::sums),
                sums.stream().skip(1).findFirst().map(Kept::sums),
                List.of());
    }

    List<ForPerson> people(UUID proposal) {
        return jdbc.sql("""
                        select person_id, carers_before, days_before, carers_after, days_after from rota.proposed_person
                        where proposal_id = ? order by rank_by_gain
                        """)
                .param(proposal)
                .query((row, i) -> new ForPerson(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        days(row, "carers_before", "days_before"),
                        days(row, "carers_after", "days_after")))
                .list();
    }

    private static Map<CarerId, Integer> days(ResultSet row, String carers, String days) throws SQLException {
        List<CarerId> who = ChangeRows.carers(row, carers);
        Integer[] often = (Integer[]) row.getArray(days).getArray();
        Map<CarerId, Integer> byCarer = new LinkedHashMap<>();
        for (int k = 0; k < who.size(); k++) {
            byCarer.put(who.get(k), often[k]);
        }
        return byCarer;
    }

    /** The same with who comes to each person. */
    WeeksPlanned withPeople(UUID proposal, Optional<WeeksPlanned> weeks) {
        WeeksPlanned some = weeks.orElse(WeeksPlanned.NOTHING_YET);
        return new WeeksPlanned(some.picture(), some.before(), some.after(), people(proposal));
    }
}
