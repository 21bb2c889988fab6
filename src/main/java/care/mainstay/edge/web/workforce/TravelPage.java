package care.mainstay.edge.web.workforce;

import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.shell.Crumb;
import care.mainstay.foundation.places.Place;
import care.mainstay.foundation.places.Transport;
import care.mainstay.people.workforce.Carer;
import care.mainstay.people.workforce.Travel;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How a carer gets about, and where from. */
public record TravelPage(String title, String path, List<Crumb> crumbs, Form form) {

    static TravelPage of(Carer carer, Form form) {
        var path = "/carers/" + carer.id();
        return new TravelPage(
                "How " + carer.name() + " gets about",
                path,
                List.of(new Crumb("Home", "/"), new Crumb("Carers", "/carers"), new Crumb(carer.name(), path)),
                form);
    }

    static Form filled(Optional<Travel> travel) {
        return Form.empty()
                .with("transport", travel.map(kept -> kept.transport().code()).orElse(""))
                .with("postcode", travel.flatMap(Travel::postcode).orElse(""))
                .with("latitude", degrees(travel, Place::degreesNorth))
                .with("longitude", degrees(travel, Place::degreesEast));
    }

    private static String degrees(Optional<Travel> travel, Function<Place, BigDecimal> which) {
        return travel.flatMap(Travel::home)
                .map(which)
                .map(BigDecimal::toPlainString)
                .orElse("");
    }

    public List<Choice> transports() {
        return Arrays.stream(Transport.values())
                .map(mode -> new Choice(Reading.code(mode), mode.words()))
                .toList();
    }

    static List<SummaryRow> rows(Travel travel) {
        return List.of(
                new SummaryRow("Gets about", travel.transport().words()),
                new SummaryRow("Sets out from", travel.postcode().orElse("Not recorded")),
                new SummaryRow(
                        "On the map",
                        travel.home().isPresent()
                                ? "Known"
                                : "Not known: 15 minutes are assumed for the first and the last way of a day"));
    }
}
