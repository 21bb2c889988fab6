package care.mainstay.edge.web.reviews;

import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.reviews.CollectedBy;
import care.mainstay.care.reviews.Confirmation;
import care.mainstay.care.reviews.ConfirmationId;
import care.mainstay.care.reviews.NewConfirmation;
import care.mainstay.care.reviews.NewRating;
import care.mainstay.care.reviews.Reviews;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.people.PersonFrames;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.DecidedBy;
import care.mainstay.people.persons.DecisionArea;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The person's own answer to whether an outcome has come true, whoever writes it down. */
@Controller
class ConfirmController {

    private static final String TEMPLATE = "reviews/confirm";

    private final Reviews reviews;
    private final Outcomes outcomes;
    private final PersonFrames frames;
    private final People people;
    private final ReviewReader reader;

    ConfirmController(Reviews reviews, Outcomes outcomes, PersonFrames frames, People people, ReviewReader reader) {
        this.reviews = reviews;
        this.outcomes = outcomes;
        this.frames = frames;
        this.people = people;
        this.reader = reader;
    }

    @Access({Role.PERSON, Role.FAMILY, Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/people/{person}/confirm")
    ModelAndView form(@PathVariable UUID person) {
        frames.frame(new PersonId(person), ReviewsSection.PATH).requireLiving();
        var form = Form.empty()
                .with("entry-key", people.ids().next().toString())
                .with("collected-by", Reading.code(collectors().get(0)));
        return Page.of(TEMPLATE, page(new PersonId(person), form));
    }

    @Access({Role.PERSON, Role.FAMILY, Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/people/{person}/confirm")
    ModelAndView confirm(@PathVariable UUID person, @RequestParam MultiValueMap<String, String> typed) {
        var id = new PersonId(person);
        var form = Form.of(typed);
        var page = page(id, form);
        try {
            frames.frame(id, ReviewsSection.PATH).requireLiving();
            int answered = answer(id, form);
            if (answered == 0) {
                throw new Refused(
                        "reviews.nothing-answered", "Nothing has been answered yet.", "Choose an answer, or go back.");
            }
        } catch (Refused why) {
            return Page.refused(TEMPLATE, page(id, form.refused(why)));
        }
        var asked = asked(id).stream().map(Outcome::id).toList();
        var answers = reviews.confirmations(asked, reader.clock().instant());
        long left = asked.stream()
                .filter(outcome -> answers.getOrDefault(outcome, List.of()).isEmpty())
                .count();
        return Page.seeOther(
                page.action(),
                Banner.success(
                        ConfirmPage.thanks(reader.caller().role(), page.called(), left),
                        page.backWords(),
                        page.back()));
    }

    @Access({Role.PERSON, Role.FAMILY, Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR, Role.INSPECTOR})
    @GetMapping("/confirmations/{confirmation}")
    ModelAndView confirmation(@PathVariable UUID confirmation) {
        var known = reviews.confirmation(new ConfirmationId(confirmation))
                .filter(found -> reader.maySeeOutcomes(found.person()))
                .orElseThrow(NotFound::new);
        var outcome = outcomes.find(known.outcome()).orElseThrow(NotFound::new);
        boolean asks = reader.caller().role() != Role.INSPECTOR
                && !frames.frame(known.person(), ReviewsSection.PATH).died();
        return Page.of(
                "reviews/confirmation",
                ConfirmationPage.of(
                        known,
                        outcome,
                        asks,
                        reader.person(known.person()),
                        reader.organisations()
                                .find(known.keeper())
                                .map(organisation -> organisation.name())
                                .orElse("their household")));
    }

    private int answer(PersonId person, Form form) {
        var reading = new Reading(form);
        var by = reading.choice("collected-by", "who asked", CollectedBy.class);
        var answers = new ArrayList<NewConfirmation>();
        var decided = decidedBy(person);
        var entry = entryKey(form);
        var collector =
                people.users().find(reader.caller().actor()).map(User::name).orElse("The household");
        for (var outcome : asked(person)) {
            var field = "answer-" + outcome.id();
            if (!form.text(field).isEmpty()) {
                var answer = reading.choice(field, "an answer", Confirmation.Answer.class);
                answer.ifPresent(said -> answers.add(new NewConfirmation(
                        person,
                        outcome.id(),
                        said,
                        form.text("words-" + outcome.id()),
                        by.orElse(CollectedBy.PROVIDER),
                        collector,
                        decided,
                        reader.today(),
                        key(entry, outcome.id() + " " + said + " " + by + " " + form.text("words-" + outcome.id())),
                        Optional.empty())));
            }
        }
        var score =
                form.text("score").isEmpty() ? Optional.<BigDecimal>empty() : reading.number("score", "how happy", 0);
        reading.done();
        reviews.say(
                answers,
                score.map(given -> new NewRating(
                        person,
                        given.intValue(),
                        form.text("score-words"),
                        by.orElse(CollectedBy.PROVIDER),
                        reader.today(),
                        key(entry, given + " " + by + " " + form.text("score-words")),
                        Optional.empty())));
        return answers.size() + (score.isPresent() ? 1 : 0);
    }

    /** Given with the page, so that the same form sent twice is one answer. */
    private static String entryKey(Form form) {
        var typed = form.text("entry-key");
        if (!typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new Refused(
                    "reviews.entry-key",
                    "This page has lost its own name, by which it is known whether it was sent twice.",
                    "Open the page again and answer from there.");
        }
        return typed;
    }

    /** The same answer on the same page is the same entry; another answer from the same page, after going back, is another. */
    private static String key(String entry, String said) {
        return entry + " " + UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8));
    }

    /** The caller's own decision where they may make one; otherwise the person's, as they say it. */
    private DecidedBy decidedBy(PersonId person) {
        return people.circles()
                .callersDecision(person, DecisionArea.CARE, reader.today())
                .orElseGet(() -> DecidedBy.person(reader.person(person)));
    }

    private List<Outcome> asked(PersonId person) {
        return outcomes.forPerson(person).stream()
                .filter(outcome -> outcome.lifecycle() == Lifecycle.ACTIVE
                        || outcome.lifecycle() == Lifecycle.ON_HOLD
                        || outcome.lifecycle() == Lifecycle.COMPLETED)
                .toList();
    }

    private ConfirmPage page(PersonId person, Form form) {
        var frame = frames.frame(person, ReviewsSection.PATH);
        var role = reader.caller().role();
        var asked = asked(person);
        return ConfirmPage.of(
                frame.called(),
                frame.path(),
                role,
                mayAnswer(person),
                collectors().stream()
                        .map(by -> new Choice(Reading.code(by), capital(by.words())))
                        .toList(),
                asked,
                reviews.confirmations(
                        asked.stream().map(Outcome::id).toList(), reader.clock().instant()),
                form);
    }

    /** Family answer only where they hold authority to. */
    private boolean mayAnswer(PersonId person) {
        return reader.caller().role() != Role.FAMILY
                || people.circles()
                        .callersDecision(person, DecisionArea.CARE, reader.today())
                        .isPresent();
    }

    private List<CollectedBy> collectors() {
        return switch (reader.caller().role()) {
            case PERSON -> List.of(CollectedBy.PERSON);
            case FAMILY -> List.of(CollectedBy.FAMILY);
            case COMMISSIONER -> List.of(CollectedBy.COUNCIL, CollectedBy.ADVOCATE, CollectedBy.SAMPLER);
            default -> List.of(CollectedBy.PROVIDER);
        };
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
