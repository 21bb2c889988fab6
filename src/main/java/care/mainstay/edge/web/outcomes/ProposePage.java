package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.ExpectedCourse;
import care.mainstay.care.outcomes.FundingRoute;
import care.mainstay.care.outcomes.Influence;
import care.mainstay.care.outcomes.Measure;
import care.mainstay.care.outcomes.Measures;
import care.mainstay.care.outcomes.OutcomeDomain;
import care.mainstay.care.outcomes.OutcomeKind;
import care.mainstay.care.outcomes.Resources;
import care.mainstay.care.referrals.OutcomeIntent;
import care.mainstay.care.referrals.Referral;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.people.PersonFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Proposing an outcome: the form, and everything that helps to fill it in well. */
public record ProposePage(
        PersonFrame frame,
        Form form,
        List<Choice> kinds,
        List<Choice> domains,
        List<Choice> measures,
        List<MeasureHelp> measureHelp,
        List<Choice> courses,
        List<Choice> influences,
        List<Choice> fundings,
        List<Choice> sources,
        List<Choice> routes,
        List<ExampleGroup> examples,
        List<Link> intents) {

    /** A measure and what its values mean. */
    public record MeasureHelp(String title, String words, List<String> levels) {}

    /** Examples of one part of life. */
    public record ExampleGroup(String domain, List<Example> examples) {}

    /** What somebody said, and what one saw. */
    public record Example(String statement, String noticing, String kind) {}

    static ProposePage of(PersonFrame frame, Form form, Measures measures, Optional<Referral> referral) {
        return new ProposePage(
                frame,
                form,
                Arrays.stream(OutcomeKind.values())
                        .map(kind -> new Choice(Reading.code(kind), kind.title(), capital(kind.words())))
                        .toList(),
                Arrays.stream(OutcomeDomain.values())
                        .map(domain -> new Choice(Reading.code(domain), domain.title()))
                        .toList(),
                measures.all().stream()
                        .map(measure -> new Choice(measure.id().value(), measure.title()))
                        .toList(),
                measures.all().stream().map(ProposePage::help).toList(),
                Arrays.stream(ExpectedCourse.Shape.values())
                        .map(shape -> new Choice(Reading.code(shape), shape.title()))
                        .toList(),
                Arrays.stream(Influence.Extent.values())
                        .map(extent -> new Choice(Reading.code(extent), extent.title()))
                        .toList(),
                Arrays.stream(Resources.Funding.values())
                        .map(funding -> new Choice(Reading.code(funding), funding.title()))
                        .toList(),
                ObserveForm.sourcesOfBaseline(),
                referral.isPresent()
                        ? List.of()
                        : Arrays.stream(FundingRoute.values())
                                .map(route -> new Choice(Reading.code(route), route.title()))
                                .toList(),
                examples(measures),
                intents(frame, referral));
    }

    private static MeasureHelp help(Measure measure) {
        return new MeasureHelp(
                measure.title(),
                measure.plainWords(),
                measure.levels().stream()
                        .map(level -> OutcomeWords.number(level.value()) + ": " + level.words())
                        .toList());
    }

    private static List<ExampleGroup> examples(Measures measures) {
        var groups = new ArrayList<ExampleGroup>();
        for (OutcomeDomain domain : OutcomeDomain.values()) {
            var inDomain = measures.examples().stream()
                    .filter(example -> example.domain() == domain)
                    .map(example -> new Example(
                            example.statement(),
                            example.noticing(),
                            example.kind().title()))
                    .toList();
            if (!inDomain.isEmpty()) {
                groups.add(new ExampleGroup(domain.title(), inDomain));
            }
        }
        return List.copyOf(groups);
    }

    private static List<Link> intents(PersonFrame frame, Optional<Referral> referral) {
        var links = new ArrayList<Link>();
        referral.ifPresent(found -> {
            List<OutcomeIntent> intents = found.request().intents();
            for (int i = 0; i < intents.size(); i++) {
                links.add(
                        new Link("“" + intents.get(i).words() + "”", frame.path() + "/outcomes/new?intent=" + (i + 1)));
            }
        });
        return List.copyOf(links);
    }

    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }
}
