package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Why;
import care.mainstay.edge.web.shell.Words;
import java.util.List;

/** One rule as it was applied, in words. */
public record WhyPage(
        String rule, boolean holds, String finding, List<String> figures, String used, List<WhyPage> because) {

    static WhyPage of(Why why) {
        return new WhyPage(
                why.rule(),
                why.holds(),
                why.finding(),
                why.figures().stream()
                        .map(figure -> figure.name() + ": " + figure.value())
                        .toList(),
                why.observations().isEmpty()
                        ? ""
                        : Words.count(why.observations().size(), "observation used", "observations used"),
                why.because().stream().map(WhyPage::of).toList());
    }
}
