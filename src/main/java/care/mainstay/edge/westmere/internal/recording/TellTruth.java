package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.edge.westmere.internal.life.Area;
import care.mainstay.edge.westmere.internal.life.Goal;
import care.mainstay.edge.westmere.internal.life.Happening;
import care.mainstay.edge.westmere.internal.life.Life;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts the hidden truth away where no page can read it. */
final class TellTruth {

    private final JdbcTemplate jdbc;

    TellTruth(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Fact(
            Life life,
            @Nullable Goal goal,
            String kind,
            LocalDate day,
            @Nullable BigDecimal level,
            @Nullable Boolean there,
            String words) {}

    void keep(Area area) {
        var facts = new ArrayList<Fact>();
        for (Life life : area.lives()) {
            life.goals().forEach(goal -> facts.addAll(facts(life, goal)));
            for (Happening happening : life.happenings()) {
                facts.add(new Fact(life, null, "happening", happening.day(), null, null, words(happening)));
            }
        }
        jdbc.batchUpdate(
                "insert into westmere.truth (person_id, outcome_id, kind, day, level, there, words) values (?, ?, ?, ?, ?, ?, ?)",
                facts,
                2_000,
                (statement, fact) -> {
                    statement.setObject(1, fact.life().person().id().value());
                    statement.setObject(
                            2, fact.goal() == null ? null : fact.goal().id().value());
                    statement.setString(3, fact.kind());
                    statement.setObject(4, fact.day());
                    statement.setBigDecimal(5, fact.level());
                    statement.setObject(6, fact.there());
                    statement.setString(7, fact.words());
                });
    }

    private static List<Fact> facts(Life life, Goal goal) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                life,
                goal,
                "course",
                goal.from(),
                null,
                null,
                goal.course().name().toLowerCase(Locale.ROOT)));
        for (var day = goal.from(); !day.isAfter(goal.lastDay()); day = day.plusDays(7)) {
            var level = BigDecimal.valueOf(goal.level(day)).setScale(2, RoundingMode.HALF_EVEN);
            facts.add(new Fact(life, goal, "level", day, level, null, ""));
            facts.add(new Fact(life, goal, "there", day, null, goal.trulyThere(day), ""));
        }
        return facts;
    }

    private static String words(Happening happening) {
        return happening.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (happening.days() > 0 ? ", " + happening.days() + " days" : "")
                + (happening.avoidable() ? ", avoidable" : "");
    }
}
