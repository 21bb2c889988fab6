package care.mainstay.edge.cli;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.Refused.Problems;
import care.mainstay.rota.engine.Change;
import care.mainstay.rota.engine.ChangePrices;
import care.mainstay.rota.engine.Day;
import care.mainstay.rota.engine.Disruption;
import care.mainstay.rota.engine.Plan;
import care.mainstay.rota.engine.Replanned;
import care.mainstay.rota.engine.Unallocated;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Says at the desk what has come between a published rota and its day, and what is other in the mended one. */
final class RotaReplan {

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})|(\\d{1,6})");

    /** What has happened. */
    static final class Happened {

        @Option(
                names = "--sick",
                paramLabel = "CARER",
                split = ",",
                description = "Who does not come. May be given several times.")
        List<String> sick = List.of();

        @Option(
                names = "--cancelled",
                paramLabel = "PERSON/SERVICE",
                split = ",",
                description = "A visit that is not wanted any more. May be given several times.")
        List<String> cancelled = List.of();

        @Option(
                names = "--freeze",
                paramLabel = "HH:MM",
                description = "Nothing moves that was to begin before. Default: everything may move.")
        @Nullable
        String freeze;

        @Option(
                names = "--told",
                paramLabel = "HH:MM",
                description = "When people are told, from which notice is counted. Default: --freeze")
        @Nullable
        String told;

        @Option(
                names = "--cheapest",
                description = "Weigh every change at its price, instead of as few other changes as possible.")
        boolean cheapest;

        Disruption of(Day day, Plan published) {
            var problems = new Problems();
            Set<Integer> away = new HashSet<>();
            for (String id : sick) {
                problems.when(
                        day.carer(id) < 0,
                        "rota.unknown-carer",
                        "--sick",
                        "There is no carer " + id + ".",
                        "Maybe check the name.");
                away.add(day.carer(id));
            }
            Set<Integer> unwanted = new HashSet<>();
            for (String visit : cancelled) {
                int at = visit.lastIndexOf('/');
                int v = at < 0 ? -1 : day.visit(visit.substring(0, at), visit.substring(at + 1));
                problems.when(
                        v < 0,
                        "rota.unknown-visit",
                        "--cancelled",
                        "There is no visit " + visit + ".",
                        "Write the person, a slash and the service.");
                unwanted.add(v);
            }
            int moment = moment(freeze, 0, "--freeze", problems);
            int asOf = moment(told, moment, "--told", problems);
            problems.refuseIfAny();
            int unit = day.facts().unitsPerMinute();
            return new Disruption(published, asOf * unit, moment * unit, away, unwanted, ChangePrices.USUAL, !cheapest);
        }

        private static int moment(@Nullable String text, int otherwise, String option, Problems problems) {
            if (text == null) {
                return otherwise;
            }
            Matcher clock = CLOCK.matcher(text);
            boolean isTime = clock.matches();
            problems.when(
                    !isTime,
                    "rota.not-a-time",
                    option,
                    "“" + text + "” is no time of the day.",
                    "Write hours and minutes, such as 08:30, or minutes from the beginning of the day.");
            if (!isTime) {
                return otherwise;
            }
            return clock.group(3) != null
                    ? Integer.parseInt(clock.group(3))
                    : 60 * Integer.parseInt(clock.group(1)) + Integer.parseInt(clock.group(2));
        }
    }

    private final Day day;
    private final PrintWriter out;

    RotaReplan(Day day, PrintWriter out) {
        this.day = day;
        this.out = out;
    }

    static Refused nothingHappened() {
        return new Refused(
                "rota.nothing-happened",
                "Nobody is sick, nothing is cancelled, and no cheaper rota is asked for.",
                "Add --sick, --cancelled or --cheapest.");
    }

    /** Everything that is other than published, and whom nobody visits. */
    void tell(Replanned found) {
        found.changes().forEach(change -> out.println(words(change)));
        for (Unallocated left : found.unallocated()) {
            out.println(words(left));
        }
        out.printf(
                Locale.UK,
                "%d of %d visits change; %d had to. Nobody makes %d.%n",
                found.changes().size(),
                day.visits(),
                found.displaced(),
                found.unallocated().size());
        found.reckoning().faults().stream().limit(20).forEach(out::println);
        out.println("Cost: " + found.reckoning().cost().toPlainString());
    }

    private String words(Change change) {
        String visit = visit(change.visit()) + ": ";
        String before =
                change.carerBefore() < 0 ? "" : carer(change.carerBefore()) + " at " + time(change.startBefore());
        String after = change.carerAfter() < 0 ? "" : carer(change.carerAfter()) + " at " + time(change.startAfter());
        String what = switch (change.kind()) {
            case ANOTHER_CARER -> after + " instead of " + before;
            case ANOTHER_TIME -> after + " instead of at " + time(change.startBefore());
            case TAKEN_AWAY -> "nobody instead of " + before;
            case ADDED -> after + ", newly";
        };
        String why = switch (change.reason()) {
            case CARER_AWAY -> carer(change.carerBefore()) + " is away";
            case CANCELLED -> "it is not wanted any more";
            case NEW -> "it was not in the rota";
            case NO_PLACE -> "there is no place for it";
            case MAKES_ROOM -> "it makes room for " + visit(change.because());
            case PUSHED -> visit(change.because()) + " comes before";
            case CHEAPER -> "the rota costs less so";
        };
        return visit + what + ", because " + why + " (" + notice(change.notice()) + ").";
    }

    private String notice(int units) {
        long minutes = (long) units / day.facts().unitsPerMinute();
        if (minutes < 0) {
            return "its time has passed";
        }
        return minutes < 120 ? minutes + " min notice" : minutes / 60 + " h notice";
    }

    private String words(Unallocated left) {
        String barred = left.forbidden().entrySet().stream()
                .map(each -> each.getValue().size() + " " + RotaAdvice.words(each.getKey()))
                .collect(Collectors.joining(", "));
        String place = left.cheapest()
                .map(fit -> "; the cheapest place is with " + carer(fit.carer()) + " at " + time(fit.start()))
                .orElse("");
        return visit(left.visit()) + ": nobody" + (barred.isEmpty() ? "" : " (of the carers: " + barred + ")") + place
                + ".";
    }

    private String visit(int visit) {
        return day.person(visit).id() + "/" + day.need(visit).skill();
    }

    private String carer(int c) {
        return day.facts().carers().get(c).id();
    }

    private String time(int time) {
        return day.minutes(time);
    }
}
