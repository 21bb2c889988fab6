package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Baseline;
import care.mainstay.care.outcomes.ExpectedCourse;
import care.mainstay.care.outcomes.FundingRoute;
import care.mainstay.care.outcomes.Influence;
import care.mainstay.care.outcomes.Measure;
import care.mainstay.care.outcomes.Measures;
import care.mainstay.care.outcomes.NewOutcome;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.outcomes.OutcomeDomain;
import care.mainstay.care.outcomes.OutcomeKind;
import care.mainstay.care.outcomes.OutcomeTerms;
import care.mainstay.care.outcomes.Resources;
import care.mainstay.care.referrals.Referral;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Between what is typed into the proposal and what is proposed. */
final class ProposeForm {

    private static final int LONGEST = 1000;
    private static final int LONGEST_LINE = 200;
    private static final int WEEKS_TO_TARGET = 12;
    private static final int WEEKS_TO_REVIEW = 6;
    private static final List<String> GOAL_LEVELS = List.of("-2", "-1", "0", "1", "2");

    private ProposeForm() {}

    /** A fresh form with sensible days, begun from what the person asked for at referral where one of those is chosen. */
    static Form blank(LocalDate today, Optional<Referral> referral, String intent) {
        var form = Form.empty()
                .with("starts-on", today)
                .with("baseline-on", today)
                .with("target-date", today.plusWeeks(WEEKS_TO_TARGET))
                .with("review-on", today.plusWeeks(WEEKS_TO_REVIEW))
                .with("carers", "3")
                .with("funding", "funded");
        if (referral.isEmpty() || !intent.matches("[1-9]")) {
            return form;
        }
        var intents = referral.get().request().intents();
        int chosen = Integer.parseInt(intent) - 1;
        if (chosen >= intents.size()) {
            return form;
        }
        var asked = intents.get(chosen);
        return form.with("statement", asked.words())
                .with("kind", asked.kind().code())
                .with("domain", asked.domain().code());
    }

    /** What was typed; {@link Refused} with everything that could not be read. */
    static NewOutcome read(Form form, PersonId person, Optional<Referral> referral, Measures measures) {
        var reading = new Reading(form);
        var statement = reading.text("statement", "what should become or stay true", LONGEST);
        var noticing = reading.optionalText("noticing", "what one will see or do", LONGEST);
        var why = reading.optionalText("why-it-matters", "why it matters", LONGEST);
        var kind = reading.choice("kind", "what sort of outcome it is", OutcomeKind.class);
        var domain = reading.choice("domain", "the part of life it belongs to", OutcomeDomain.class);
        var measureName = reading.text("measure", "how it will be seen", 60);
        var target = reading.number("target", "the value that counts as there", 1);
        var startsOn = reading.day("starts-on", "the day support towards it starts");
        var targetDate = reading.day("target-date", "the day it should be true by");
        var reviewOn = reading.day("review-on", "the day it is reviewed");
        var course = reading.choice("course-shape", "what is expected", ExpectedCourse.Shape.class);
        var courseWords = reading.optionalText("course-words", "what is expected", LONGEST);
        var extent = reading.choice("influence", "how much support can bring about", Influence.Extent.class);
        var influenceReason = reading.text("influence-reason", "the reason", LONGEST);
        var funding = reading.choice("funding", "whether it is paid for", Resources.Funding.class);
        var fundingReason = reading.optionalText("funding-reason", "what is not paid for", LONGEST);
        var carers = reading.number("carers", "how many carers it needs", 0);
        var skill = reading.optionalText("skill", "the skill it needs", LONGEST);
        var pattern = reading.optionalText("visit-pattern", "the visits it needs", LONGEST);
        var baseline = baseline(form, reading);
        var supervision = hours(form, reading, "supervision-hours", "the hours of supervision a month");
        var reviewing = hours(form, reading, "review-hours", "the hours of review a quarter");
        var contributing = lines(form.text("contributing"));
        contributing.stream()
                .filter(line -> line.length() > LONGEST_LINE)
                .forEach(line -> reading.wrong(
                        "form.too-long",
                        "contributing",
                        "“" + line.substring(0, 40) + "…” is " + line.length() + " characters long.",
                        "Name one on each line, with at most " + LONGEST_LINE + " characters."));
        var route = referral.map(
                        found -> FundingRoute.valueOf(found.request().funding().name()))
                .or(() -> reading.choice("funding-route", "how the support is paid for", FundingRoute.class));
        reading.done();
        var measure = measure(measures, measureName.orElseThrow());
        var terms = OutcomeTerms.of(
                        measure,
                        baseline,
                        target.orElseThrow(),
                        startsOn.orElseThrow(),
                        targetDate.orElseThrow(),
                        reviewOn.orElseThrow())
                .withLevels(levels(form, measure));
        return new NewOutcome(
                Optional.empty(),
                person,
                referral.map(Referral::id),
                statement.orElseThrow(),
                noticing.orElse(""),
                why.orElse(""),
                kind.orElseThrow(),
                domain.orElseThrow(),
                new ExpectedCourse(course.orElseThrow(), courseWords.orElse("")),
                new Influence(extent.orElseThrow(), influenceReason.orElseThrow()),
                contributing,
                route.orElseThrow(),
                terms,
                new Resources(
                        funding.orElseThrow(),
                        carers.orElse(BigDecimal.ONE).intValue(),
                        skill.orElse(""),
                        pattern.orElse(""),
                        supervision,
                        reviewing,
                        fundingReason.orElse("")),
                List.of(),
                Optional.empty());
    }

    /** None where nobody said: nothing is put in its place. */
    private static BigDecimal hours(Form form, Reading reading, String field, String what) {
        return form.text(field).isEmpty()
                ? BigDecimal.ZERO
                : reading.number(field, what, 2).orElse(BigDecimal.ZERO);
    }

    static Optional<Baseline> baseline(Form form, Reading reading) {
        if (form.text("baseline-value").isEmpty()) {
            return Optional.empty();
        }
        var value = reading.number("baseline-value", "where it is now", 1);
        var on = reading.day("baseline-on", "the day somebody looked");
        var source = reading.choice("baseline-source", "who looked", ObservationSource.class);
        var by = reading.text("baseline-by", "the name of who looked", 200);
        if (value.isEmpty() || on.isEmpty() || source.isEmpty() || by.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Baseline.unlocked(value.get(), on.get(), source.get(), by.get()));
    }

    private static Measure measure(Measures measures, String name) {
        return measures.all().stream()
                .filter(each -> each.id().value().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.field(
                        "outcomes.no-such-measure",
                        "measure",
                        "There is no measure called “" + name + "”.",
                        "Choose one from the list."));
    }

    private static List<Measure.Level> levels(Form form, Measure measure) {
        if (measure.type() != Measure.Type.GOAL_ATTAINMENT) {
            return List.of();
        }
        var levels = new ArrayList<Measure.Level>();
        for (String value : GOAL_LEVELS) {
            var words = form.text("level" + value);
            if (!words.isEmpty()) {
                levels.add(new Measure.Level(new BigDecimal(value), words));
            }
        }
        return List.copyOf(levels);
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
