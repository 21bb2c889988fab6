package care.mainstay.edge.cli;

import care.mainstay.care.continuity.measures.Caseload;
import care.mainstay.care.continuity.measures.Continuity;
import care.mainstay.care.continuity.measures.Notice;
import care.mainstay.care.continuity.measures.Ratio;
import care.mainstay.care.continuity.measures.Recent;
import care.mainstay.foundation.documents.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Continuity told at the desk: every four weeks in a line, each group, and each person in a file. */
final class ContinuityWords {

    private static final String ALL = "All";

    /** A measure with its heading, and how a person's or a group's is written. */
    private record Said(String heading, Function<Continuity, String> value) {}

    private static final List<Said> MEASURES = List.of(
            new Said("visits", one -> Long.toString(one.visits())),
            new Said("carers", one -> rounded(one.carersPerPerson(), 2)),
            new Said("main", one -> percent(one.mainCarer())),
            new Said("coc", one -> rounded(one.samePair(), 3)),
            new Said("secon", one -> rounded(one.sameAsBefore(), 3)),
            new Said("team", one -> percent(one.coreTeam())),
            new Said("avoidable", one -> percent(one.avoidable())),
            new Said("new-faces", one -> Long.toString(one.newFaces())),
            new Said("spread", one -> rounded(one.arrivalSpread(), 1)),
            new Said("changed-24h", one -> Long.toString(one.changed(Notice.LESS_THAN_A_DAY))),
            new Said("changed-48h", one -> Long.toString(one.changed(Notice.LESS_THAN_TWO_DAYS))),
            new Said("changed-week", one -> Long.toString(one.changed(Notice.LESS_THAN_A_WEEK))));

    private final PrintWriter out;

    ContinuityWords(PrintWriter out) {
        this.out = out;
    }

    void tell(MadeVisits made, CareTeams teams, @Nullable Path output) throws IOException {
        made.problems().stream().limit(20).forEach(out::println);
        if (made.problems().size() > 20) {
            out.println("And " + (made.problems().size() - 20) + " more rows that could not be read.");
        }
        if (made.visits().isEmpty()) {
            out.println("Nobody was visited.");
            out.flush();
            return;
        }
        heading("until", "people");
        var caseload = new Caseload<String, String>();
        LocalDate first = made.visits().get(0).visit().day();
        LocalDate end = first.plusDays(Recent.DAYS - 1L);
        var placed = new HashSet<String>();
        for (MadeVisits.Made each : made.visits()) {
            while (each.visit().day().isAfter(end)) {
                caseload.moveTo(end);
                line(end.toString(), caseload.ofGroup(ALL));
                end = end.plusDays(Recent.DAYS);
            }
            if (placed.add(each.person())) {
                var groups = new ArrayList<>(List.of(ALL));
                Optional.ofNullable(made.groups().get(each.person()))
                        .map(group -> "= " + group)
                        .ifPresent(groups::add);
                caseload.place(each.person(), groups, teams.of(each.person()));
            }
            caseload.add(each.person(), each.visit());
        }
        line(caseload.last().toString(), caseload.ofGroup(ALL));
        if (!made.groups().isEmpty()) {
            out.println();
            heading("group", "people");
            caseload.groups().stream()
                    .filter(group -> group.startsWith("= "))
                    .sorted()
                    .forEach(group -> line(group.substring(2), caseload.ofGroup(group)));
        }
        out.println();
        out.println("Each line is four weeks. docs/continuity.md says what is measured how.");
        if (made.notMade() > 0) {
            out.println(made.notMade() + " rows tell of a carer who did not come.");
        }
        out.flush();
        if (output != null) {
            write(caseload, output);
        }
    }

    private static void write(Caseload<String, String> caseload, Path output) throws IOException {
        try (var file = Files.newBufferedWriter(output);
                var rows = CsvWriter.exact(file)) {
            rows.row(Stream.concat(Stream.of("person"), MEASURES.stream().map(Said::heading))
                    .toList());
            for (String person : caseload.people().stream().sorted().toList()) {
                Continuity one = caseload.of(person);
                if (one.people() > 0) {
                    rows.row(Stream.concat(
                                    Stream.of(person),
                                    MEASURES.stream().map(said -> said.value().apply(one)))
                            .toList());
                }
            }
        }
    }

    private void heading(String name, String people) {
        out.printf(Locale.UK, "%-14s %7s", name, people);
        MEASURES.forEach(said -> out.printf(Locale.UK, " %12s", said.heading()));
        out.println();
    }

    private void line(String name, Continuity one) {
        out.printf(Locale.UK, "%-14s %7d", name, one.people());
        MEASURES.forEach(said -> out.printf(Locale.UK, " %12s", said.value().apply(one)));
        out.println();
    }

    private static String rounded(Optional<Ratio> ratio, int places) {
        return ratio.map(each -> each.rounded(places).toPlainString()).orElse("");
    }

    private static String percent(Optional<Ratio> ratio) {
        return ratio.map(each -> each.percent().toPlainString()).orElse("");
    }
}
