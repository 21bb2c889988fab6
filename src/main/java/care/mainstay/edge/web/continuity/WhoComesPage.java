package care.mainstay.edge.web.continuity;

import care.mainstay.care.continuity.CoreTeamAgreed;
import care.mainstay.care.continuity.FromOutside;
import care.mainstay.care.continuity.measures.Continuity;
import care.mainstay.care.continuity.measures.CoreTeam.Standing;
import care.mainstay.care.planning.CarerWish;
import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.edge.web.components.Table.Column;
import care.mainstay.edge.web.components.Tile;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.people.PersonFrame;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.CarerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who comes to a person, as their daughter would ask it.
 *
 * @param tiles the figures at a glance; none before the first visit
 * @param team who was agreed, in a sentence
 * @param outside what became of the visits from outside the team, in sentences; empty without a team
 * @param wishes whom they would like to come and whom not, and why; for whoever plans their visits, and nobody else
 * @param visits each such visit and why, for those who may know; no rows otherwise
 * @param office whether the reader may agree a team and a patch
 * @param patch which patch the person belongs to; empty when none or not the reader's to know
 */
public record WhoComesPage(
        PersonFrame frame,
        String lead,
        List<Tile> tiles,
        String team,
        List<String> outside,
        List<String> wishes,
        Table came,
        Table visits,
        Trend trend,
        boolean office,
        String patch) {

    /** Everything the page is made from. */
    record Behind(
            LocalDate end,
            Map<LocalDate, Continuity> stood,
            Map<CarerId, Integer> came,
            Optional<CoreTeamAgreed> team,
            List<FromOutside> fromOutside,
            List<CarerWish> wished,
            Map<CarerId, String> names,
            boolean office,
            String patch) {

        Continuity now() {
            return stood.getOrDefault(end, Continuity.NOTHING);
        }

        String name(CarerId carer) {
            return names.getOrDefault(carer, "A carer");
        }

        List<String> named(Iterable<CarerId> carers) {
            var named = new ArrayList<String>();
            carers.forEach(carer -> named.add(name(carer)));
            return named.stream().sorted().toList();
        }
    }

    static WhoComesPage of(PersonFrame frame, Behind behind) {
        var now = behind.now();
        return new WhoComesPage(
                frame,
                lead(frame, behind),
                now.visits() == 0 ? List.of() : tiles(behind),
                team(frame, behind),
                outside(frame, behind),
                behind.wished().stream()
                        .map(wish -> wish.kind().words() + ": " + behind.name(wish.carer())
                                + (wish.why().isBlank() ? "." : ". “" + wish.why() + "”"))
                        .toList(),
                came(behind),
                visits(behind),
                Trend.of(behind.stood(), "different carers in four weeks"),
                behind.office(),
                behind.patch());
    }

    private static String lead(PersonFrame frame, Behind behind) {
        var now = behind.now();
        if (now.visits() == 0) {
            return "Nobody has come to " + frame.called() + " in the last four weeks.";
        }
        return Words.count(behind.came().size(), "carer has", "different carers have") + " come to " + frame.called()
                + " in the four weeks up to " + Words.day(behind.end()) + ", in "
                + Words.count(now.visits(), "visit", "visits") + ".";
    }

    private static List<Tile> tiles(Behind behind) {
        var now = behind.now();
        var tiles = new ArrayList<Tile>();
        tiles.add(new Tile(
                "Different carers", Integer.toString(behind.came().size()), "in four weeks", null, Tone.NEUTRAL));
        behind.came().keySet().stream()
                .findFirst()
                .ifPresent(most -> tiles.add(new Tile(
                        "Came most often",
                        behind.name(most),
                        "to " + Said.percent(now.mainCarer()) + " of the visits",
                        null,
                        Tone.NEUTRAL)));
        tiles.add(new Tile("New faces", Long.toString(now.newFaces()), "came for the first time", null, Tone.NEUTRAL));
        if (now.coreTeam().isPresent()) {
            tiles.add(new Tile(
                    "By the agreed team", Said.percent(now.coreTeam()), "of those who came", null, Tone.NEUTRAL));
        }
        return tiles;
    }

    private static String team(PersonFrame frame, Behind behind) {
        return behind.team()
                .map(team -> Words.and(behind.named(team.carers())) + ". Agreed from " + Words.date(team.from())
                        + ", decided by " + team.decision().words() + ".")
                .orElse("No team has been agreed with " + frame.called() + " yet.");
    }

    /** In sentences, because what could be avoided is the one figure that sounds like blame. */
    private static List<String> outside(PersonFrame frame, Behind behind) {
        var now = behind.now();
        if (now.coreTeam().isEmpty()) {
            return List.of();
        }
        long outside = Said.fromOutside(now);
        if (outside == 0) {
            return List.of("Everybody who came belongs to the team.");
        }
        var said = new ArrayList<String>();
        said.add(Words.count(outside, "time somebody", "times somebody") + " came who is not of the team.");
        say(said, now.forLeave(), "because those of the team who were left were on leave");
        say(said, now.forSickness(), "because those of the team who were left were off sick or on leave");
        say(said, now.byWish(), "because " + frame.called() + " asked for somebody else");
        say(said, Said.avoidable(now), "though somebody of the team was there to come: this could have been avoided");
        return said;
    }

    private static void say(List<String> said, long times, String why) {
        if (times > 0) {
            said.add(Words.count(times, "time ", "times ").strip() + " " + why + ".");
        }
    }

    private static Table came(Behind behind) {
        long all = Math.max(1, behind.now().visits());
        return new Table(
                "Who came how often",
                List.of(
                        Column.of("Carer"),
                        Column.numeric("Visits"),
                        Column.numeric("Of all visits"),
                        Column.of("Team")),
                behind.came().entrySet().stream()
                        .map(one -> List.of(
                                Cell.of(behind.name(one.getKey())),
                                Cell.of(one.getValue().toString()),
                                Cell.of(Math.round(100.0 * one.getValue() / all) + "%"),
                                Cell.of(
                                        behind.team()
                                                        .filter(team ->
                                                                team.carers().contains(one.getKey()))
                                                        .isPresent()
                                                ? "Agreed"
                                                : "")))
                        .toList());
    }

    private static Table visits(Behind behind) {
        return new Table(
                "Visits by somebody from outside the team",
                List.of(Column.of("Day"), Column.of("Who came"), Column.of("Why")),
                behind.fromOutside().stream()
                        .map(visit -> List.of(
                                Cell.link(
                                        Words.day(visit.day()) + " at "
                                                + Words.time(visit.planned()
                                                        .atZone(Words.LONDON)
                                                        .toLocalTime()),
                                        "/visits/" + visit.visit()),
                                Cell.of(Words.and(behind.named(visit.carers()))),
                                Cell.of(why(visit.why()))))
                        .toList());
    }

    private static String why(List<Standing> why) {
        var words = why.stream().distinct().sorted().map(WhoComesPage::why).toList();
        return Words.and(words);
    }

    private static String why(Standing standing) {
        return switch (standing) {
            case TEAM -> "Of the team";
            case WISH -> "The person asked for somebody else";
            case SICKNESS -> "The rest of the team was away, somebody of it sick";
            case LEAVE -> "The rest of the team was on leave";
            case AVOIDABLE -> "Could have been avoided";
        };
    }
}
