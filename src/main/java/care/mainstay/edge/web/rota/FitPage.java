package care.mainstay.edge.web.rota;

import care.mainstay.care.visits.Visit;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.rota.RotaView.Show;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.people.workforce.Carer;
import care.mainstay.rota.Breach;
import care.mainstay.rota.Familiar;
import care.mainstay.rota.Fits;
import care.mainstay.rota.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One visit on the rota: who has it, the five places where it would cost least, and why not somebody else.
 *
 * @param answer why this carer, or why not, when that was asked
 * @param off who would be relieved by whoever is chosen; empty where a place is free
 */
public record FitPage(
        String title,
        String caption,
        String lead,
        List<SummaryRow> facts,
        List<Option> now,
        List<Option> best,
        List<String> nobody,
        Optional<Answer> answer,
        List<Choice> carers,
        Form form,
        String action,
        String off,
        boolean open,
        String over,
        String day,
        String visit) {

    /** A carer for the visit, and what that means. */
    public record Option(
            String id,
            String name,
            String knows,
            String costs,
            String own,
            String hours,
            List<String> breaks,
            String moveHref) {}

    /** What was asked about somebody. */
    public record Answer(String heading, List<String> lines, String moveHref) {}

    static FitPage of(
            Fits fits, Familiar familiar, List<Carer> working, Optional<Place> asked, RotaNames names, Form form) {
        Visit visit = fits.visit();
        String path = "/rota/visits/" + visit.id();
        boolean free = visit.carers().size() < visit.carersNeeded();
        boolean open = !visit.state().isEnd() && isAhead(visit);
        String off = free || visit.carers().isEmpty()
                ? ""
                : visit.carers().get(visit.carers().size() - 1).toString();
        var page = new FitPage(
                names.person(visit.person()),
                Words.day(visit.day()) + ", " + RotaWords.times(visit),
                visit.purpose(),
                facts(visit, familiar, names),
                fits.now().stream()
                        .map(place -> option(place, fits, familiar, names, path, ""))
                        .toList(),
                open
                        ? fits.best().stream()
                                .map(place -> option(place, fits, familiar, names, path, off))
                                .toList()
                        : List.of(),
                nobody(fits),
                asked.map(place -> answer(place, fits, familiar, names, path, off)),
                working.stream()
                        .map(carer -> new Choice(carer.id().toString(), carer.name()))
                        .toList(),
                form,
                path,
                off,
                open,
                open ? "" : "This visit is “" + visit.state().words() + "”, so nobody else can be put on it.",
                RotaView.address(visit.day(), Show.DAY, false),
                "/visits/" + visit.id());
        return page;
    }

    private static boolean isAhead(Visit visit) {
        return visit.state() == care.mainstay.care.visits.VisitState.PLANNED
                || visit.state() == care.mainstay.care.visits.VisitState.PUBLISHED;
    }

    private static List<SummaryRow> facts(Visit visit, Familiar familiar, RotaNames names) {
        List<SummaryRow> facts = new ArrayList<>();
        facts.add(new SummaryRow("Who comes", capital(names.carers(visit.carers()))));
        if (visit.carersNeeded() > 1) {
            facts.add(new SummaryRow("Carers needed", String.valueOf(visit.carersNeeded())));
        }
        facts.add(new SummaryRow("Where it stands", visit.state().words()));
        facts.add(new SummaryRow("Continuity", capital(RotaWords.carers(familiar)) + "."));
        return facts;
    }

    static Option option(Place place, Fits fits, Familiar familiar, RotaNames names, String path, String off) {
        return new Option(
                place.carer().toString(),
                names.carer(place.carer()),
                knows(place, familiar),
                costs(place),
                own(place),
                RotaWords.minutes(place.weekPaid()) + " in the week",
                place.breaks().stream()
                        .map(breach -> capital(RotaWords.breach(breach, names)) + ".")
                        .toList(),
                move(path, place.carer(), off));
    }

    static String knows(Place place, Familiar familiar) {
        if (place.came() > 0) {
            return "Knows them: came " + Words.count(place.came(), "time", "times") + " in 4 weeks.";
        }
        return (familiar.came().isEmpty() ? "Nobody has come yet in 4 weeks." : "Has not come in 4 weeks.")
                + (place.more()
                        ? " It would be " + Words.count(place.carers(), "carer", "carers") + " in 4 weeks, one more."
                        : "");
    }

    static String costs(Place place) {
        String more = place.paid() >= 0 ? "more" : "less";
        return RotaWords.minutes(place.paid()) + " " + more + " paid, " + onTheWay(place.way()) + "."
                + (place.way().assumed()
                        ? " Part of the way is assumed, because it is not known on the map where somebody lives."
                        : "");
    }

    private static String onTheWay(Place.Extra way) {
        String miles = way.metres() == 0 ? "" : " (" + RotaWords.miles(way.metres()) + ")";
        return way.minutes() == 0
                ? "none of it on the way"
                : RotaWords.minutes(way.minutes()) + miles + (way.minutes() > 0 ? "" : " less") + " on the way";
    }

    /** What it is to the carer: the way from home is their own time. Empty where it is not known, or stays as it is. */
    static String own(Place place) {
        return place.way()
                .own()
                .filter(minutes -> minutes != 0)
                .map(minutes -> "Their own way from home and back is " + RotaWords.minutes(minutes)
                        + (minutes > 0 ? " longer." : " shorter."))
                .orElse("");
    }

    private static List<String> nobody(Fits fits) {
        return fits.against().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(entry -> RotaWords.against(entry.getKey(), entry.getValue()) + ".")
                .toList();
    }

    private static Answer answer(Place place, Fits fits, Familiar familiar, RotaNames names, String path, String off) {
        String name = names.carer(place.carer());
        boolean has = fits.visit().carers().contains(place.carer());
        List<String> lines = new ArrayList<>();
        for (Breach breach : place.breaks()) {
            lines.add(name + " " + RotaWords.breach(breach, names) + ". " + remedy(breach));
        }
        lines.add(knows(place, familiar));
        lines.add(costs(place));
        if (!own(place).isEmpty()) {
            lines.add(own(place));
        }
        fits.best().stream()
                .filter(best -> !best.carer().equals(place.carer()))
                .findFirst()
                .filter(best -> !has && place.breaks().isEmpty())
                .ifPresent(best -> lines.add("Beside " + names.carer(best.carer()) + ": " + beside(place, best)));
        String heading = has
                ? "Why " + name + "?"
                : place.isForbidden()
                        ? name + " cannot come"
                        : place.breaks().isEmpty() ? name + " could come" : name + " could come, but";
        return new Answer(heading, lines, has || place.isForbidden() ? "" : move(path, place.carer(), off));
    }

    /** What sets a place apart from the one that comes first. */
    private static String beside(Place place, Place best) {
        List<String> apart = new ArrayList<>();
        int paid = place.paid() - best.paid();
        if (paid != 0) {
            apart.add(RotaWords.minutes(paid) + (paid > 0 ? " more paid" : " less paid"));
        }
        int own = place.way().own().orElse(0) - best.way().own().orElse(0);
        boolean known = place.way().own().isPresent() && best.way().own().isPresent();
        if (known && own != 0) {
            apart.add(RotaWords.minutes(own) + (own > 0 ? " more" : " less")
                    + " of their own on the way from home and back");
        }
        if (place.came() != best.came()) {
            apart.add(place.came() < best.came() ? "knows them less well" : "knows them better");
        }
        return (apart.isEmpty() ? "no difference in paid time or in how well they know each other" : Words.and(apart))
                + ".";
    }

    /** What would remove a breach. */
    static String remedy(Breach breach) {
        return switch (breach.rule()) {
            case NOT_EMPLOYED -> "Choose somebody who works here then.";
            case ABSENT -> "If they are back, end the absence first.";
            case NOT_WANTED -> "Only the person can change that.";
            case SKILL -> "When somebody has seen them do it, write that down under Carers.";
            case OVERLAP -> "Give one of the two visits to somebody else.";
            case OUTSIDE_AVAILABILITY -> "Ask them, or choose somebody else.";
            case TOO_LITTLE_TRAVEL ->
                "It would be in time if one of the two began " + RotaWords.minutes(breach.minutes())
                        + " earlier or later.";
            case SHORT_REST -> "A later first visit, or an earlier last one the evening before, would do.";
            case NO_BREAK -> "A gap of 20 minutes within the six hours would do.";
            case LONG_WEEK -> "Somebody else could take " + RotaWords.minutes(breach.minutes()) + " of the week.";
        };
    }

    static String move(String path, CarerId on, String off) {
        return path + "/move?on=" + on + (off.isEmpty() ? "" : "&off=" + off);
    }

    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }
}
