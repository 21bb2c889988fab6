package care.mainstay.edge.web.rota;

import care.mainstay.care.visits.Visit;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.rota.RotaView.Show;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.rota.Consequences;
import care.mainstay.rota.Familiar;
import care.mainstay.rota.Move;
import java.util.ArrayList;
import java.util.List;

/**
 * What a move would mean, before it is decided: on a page of its own, and beside the board while a visit is dragged.
 *
 * @param stops what forbids it; then there is nothing to decide
 */
public record MovePage(
        String title,
        String lead,
        String changes,
        List<String> stops,
        List<String> breaks,
        List<String> means,
        List<String> told,
        Form form,
        String action,
        String on,
        String off,
        String version,
        String submit,
        String back,
        String day) {

    static MovePage of(Consequences then, Familiar familiar, Move move, RotaNames names, Form form) {
        Visit visit = then.visit();
        String person = names.person(visit.person());
        List<String> breaks = new ArrayList<>();
        List<String> means = new ArrayList<>();
        then.on().ifPresent(place -> {
            String name = names.carer(place.carer());
            place.breaks().stream()
                    .filter(breach -> !breach.rule().forbids())
                    .forEach(breach ->
                            breaks.add(name + " " + RotaWords.breach(breach, names) + ". " + FitPage.remedy(breach)));
            means.add(name + ": " + FitPage.costs(place));
            if (!FitPage.own(place).isEmpty()) {
                means.add(name + ": " + FitPage.own(place));
            }
            means.add(name + " and " + person + ": "
                    + FitPage.knows(place, familiar).replace("Knows them: came", "came"));
        });
        then.off()
                .ifPresent(place -> means.add(names.carer(place.carer()) + ": " + RotaWords.minutes(place.paid())
                        + (place.paid() >= 0 ? " less paid" : " more paid")
                        + (place.way().minutes() > 0
                                ? ", " + RotaWords.minutes(place.way().minutes()) + " of it on the way."
                                : ".")));
        return new MovePage(
                "Before you decide",
                person + ", " + Words.day(visit.day()) + ", " + RotaWords.times(visit),
                FitPage.capital(names.carers(visit.carers())) + " → " + names.carers(then.after()),
                then.forbidden().stream()
                        .map(breach -> names.carer(breach.carer()) + " " + RotaWords.breach(breach, names) + ". "
                                + FitPage.remedy(breach))
                        .toList(),
                breaks,
                means,
                told(then, move, names, person),
                form,
                "/rota/visits/" + visit.id() + "/move",
                move.on().map(CarerId::toString).orElse(""),
                move.off().map(CarerId::toString).orElse(""),
                Move.version(visit),
                move.on().isEmpty()
                        ? "Take " + names.carer(move.off().orElseThrow()) + " off"
                        : "Give it to " + names.carer(move.on().orElseThrow()),
                "/rota/visits/" + visit.id(),
                RotaView.address(visit.day(), Show.DAY, false));
    }

    private static List<String> told(Consequences then, Move move, RotaNames names, String person) {
        if (!then.willBeTold()) {
            return List.of("Nobody yet: the visit has not been sent to anybody’s list.");
        }
        String notice = RotaWords.notice(then.notice());
        List<String> told = new ArrayList<>();
        move.off()
                .ifPresent(carer ->
                        told.add(names.carer(carer) + ", that the visit is no longer theirs, " + notice + "."));
        move.on().ifPresent(carer -> told.add(names.carer(carer) + ", that the visit is theirs, " + notice + "."));
        told.add(person + " and those they share visits with, on their page.");
        return told;
    }
}
