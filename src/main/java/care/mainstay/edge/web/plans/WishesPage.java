package care.mainstay.edge.web.plans;

import care.mainstay.care.planning.CarerWish;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.people.PersonFrame;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.people.workforce.Carer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Whom a person would like to come, and whom not; for those who plan visits. */
public record WishesPage(
        PersonFrame frame, String path, List<Wish> wishes, List<Choice> carers, List<Choice> kinds, Form form) {

    /** A wish as it counts. */
    public record Wish(String carer, String kind, String why, String since, String withdraw) {}

    static WishesPage of(
            PersonFrame frame, List<CarerWish> wishes, List<Carer> carers, Map<CarerId, String> names, Form form) {
        var path = frame.path() + "/plan/carers";
        return new WishesPage(
                frame,
                path,
                wishes.stream()
                        .map(wish -> new Wish(
                                names.getOrDefault(wish.carer(), "A carer"),
                                wish.kind().words(),
                                wish.why(),
                                "Written down on "
                                        + Words.date(wish.since()
                                                .atZone(Words.LONDON)
                                                .toLocalDate()),
                                path + "/" + wish.carer() + "/withdraw"))
                        .toList(),
                carers.stream()
                        .map(carer -> new Choice(carer.id().toString(), carer.name()))
                        .toList(),
                Arrays.stream(CarerWish.Kind.values())
                        .map(kind -> new Choice(Reading.code(kind), kind.words()))
                        .toList(),
                form);
    }
}
