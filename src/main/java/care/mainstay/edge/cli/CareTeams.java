package care.mainstay.edge.cli;

import care.mainstay.care.continuity.measures.CoreTeam;
import care.mainstay.care.continuity.measures.CoreTeam.Absence;
import care.mainstay.care.continuity.measures.CoreTeam.Why;
import care.mainstay.edge.imports.reading.Dates;
import care.mainstay.edge.imports.reading.Unreadable;
import care.mainstay.foundation.kernel.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The teams agreed with people, and when carers were away, from files. */
record CareTeams(Map<String, NavigableMap<LocalDate, Set<String>>> agreed, Map<String, List<Absence>> absences) {

    CoreTeam<String> of(String person) {
        NavigableMap<LocalDate, Set<String>> team = agreed.get(person);
        return team == null ? CoreTeam.none() : new CoreTeam<>(team, absences);
    }

    /** A file with something wrong is refused: a team of which one is missing would say the wrong thing. */
    static CareTeams read(@Nullable Path teams, @Nullable Path away) throws IOException {
        var agreed = new HashMap<String, NavigableMap<LocalDate, Set<String>>>();
        var absences = new HashMap<String, List<Absence>>();
        var problems = new ArrayList<String>();
        if (teams != null) {
            Table.read(
                    teams,
                    List.of(List.of("person"), List.of("carer"), List.of("from")),
                    row -> agreed.computeIfAbsent(row.needed("person"), person -> new TreeMap<>())
                            .computeIfAbsent(day(row.needed("from")), from -> new HashSet<>())
                            .add(row.needed("carer")),
                    problem -> problems.add(teams.getFileName() + ", " + problem));
        }
        if (away != null) {
            Table.read(
                    away,
                    List.of(List.of("carer"), List.of("from"), List.of("until"), List.of("why")),
                    row -> absences.computeIfAbsent(row.needed("carer"), carer -> new ArrayList<>())
                            .add(new Absence(
                                    day(row.needed("from")), day(row.needed("until")), why(row.needed("why")))),
                    problem -> problems.add(away.getFileName() + ", " + problem));
        }
        if (!problems.isEmpty()) {
            throw new Refused("rota.teams", String.join(" ", problems.subList(0, Math.min(5, problems.size()))), "");
        }
        return new CareTeams(agreed, absences);
    }

    private static LocalDate day(String written) {
        return Dates.read(written, Optional.empty());
    }

    private static Why why(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "sickness", "sick" -> Why.SICKNESS;
            case "leave", "holiday" -> Why.LEAVE;
            default ->
                throw new Unreadable(
                        "rota.why-away", "“" + written + "” is no reason to be away.", "Write sickness or leave.");
        };
    }
}
