package care.mainstay.edge.web.continuity;

import care.mainstay.care.continuity.ContinuityOfCare;
import care.mainstay.care.continuity.CoreTeamAgreed;
import care.mainstay.care.continuity.FourWeeks;
import care.mainstay.care.continuity.FromOutside;
import care.mainstay.care.continuity.measures.Continuity;
import care.mainstay.care.continuity.measures.Recent;
import care.mainstay.care.planning.CarerWish;
import care.mainstay.care.planning.CarerWishes;
import care.mainstay.care.visits.Visits;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.people.DecisionForm;
import care.mainstay.edge.web.people.PersonFrame;
import care.mainstay.edge.web.people.PersonFrames;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.workforce.Workforce;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who comes to a person, and agreeing with them who is to come. */
@Controller
class WhoComesController {

    private static final String PAGE = "continuity/who-comes";
    private static final String TEAM = "continuity/core-team";

    private final ContinuityOfCare continuity;
    private final Visits visits;
    private final Workforce workforce;
    private final CarerWishes wishes;
    private final PersonFrames frames;
    private final Callers callers;
    private final InstantSource clock;

    WhoComesController(
            ContinuityOfCare continuity,
            Visits visits,
            Workforce workforce,
            CarerWishes wishes,
            PersonFrames frames,
            Callers callers,
            InstantSource clock) {
        this.continuity = continuity;
        this.visits = visits;
        this.workforce = workforce;
        this.wishes = wishes;
        this.frames = frames;
        this.callers = callers;
        this.clock = clock;
    }

    @Access({Role.CARER, Role.COORDINATOR, Role.MANAGER, Role.COMMISSIONER, Role.PERSON, Role.FAMILY, Role.INSPECTOR})
    @GetMapping("/people/{person}/who-comes")
    ModelAndView whoComes(@PathVariable UUID person) {
        var id = new PersonId(person);
        var frame = frames.frame(id, WhoComesSection.PATH);
        var people = List.of(id);
        var end = continuity.countedUntil(people).orElseGet(this::today);
        var fourWeeks = continuity.of(people, Trend.ends(end));
        var stood =
                fourWeeks.stream().collect(Collectors.toMap(FourWeeks::end, FourWeeks::continuity, Continuity::plus));
        var days = new DateRange(end.minusDays(Recent.DAYS - 1L), end.plusDays(1));
        var came = visits.carersWhoCame(id, days);
        var team = team(id);
        var wished = mayAgree() ? wishes.of(id) : List.<CarerWish>of();
        var outside = fourWeeks.stream()
                .map(FourWeeks::provider)
                .distinct()
                .flatMap(provider -> continuity.fromOutside(id, provider, days).stream())
                .toList();
        return Page.of(
                PAGE,
                WhoComesPage.of(
                        frame,
                        new WhoComesPage.Behind(
                                end,
                                stood,
                                came,
                                team,
                                outside,
                                wished,
                                names(came.keySet(), team, outside, wished),
                                mayAgree() && frame.open(),
                                mayAgree() ? continuity.patches().getOrDefault(id, "") : "")));
    }

    private Optional<CoreTeamAgreed> team(PersonId person) {
        return Optional.ofNullable(continuity.teamsOn(today(), List.of(person)).get(person));
    }

    private Map<CarerId, String> names(
            Set<CarerId> came, Optional<CoreTeamAgreed> team, List<FromOutside> outside, List<CarerWish> wished) {
        var carers = new HashSet<>(came);
        team.ifPresent(agreed -> carers.addAll(agreed.carers()));
        outside.forEach(visit -> carers.addAll(visit.carers()));
        wished.forEach(wish -> carers.add(wish.carer()));
        return workforce.names(carers);
    }

    private boolean mayAgree() {
        var role = callers.current().role();
        return role == Role.MANAGER || role == Role.COORDINATOR;
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/people/{person}/core-team")
    ModelAndView form(@PathVariable UUID person) {
        var id = new PersonId(person);
        var frame = open(id);
        var form = Form.empty()
                .with("from", today())
                .with(
                        "carers",
                        team(id).map(team -> team.carers().stream()
                                        .map(CarerId::toString)
                                        .toArray(String[]::new))
                                .orElseGet(() -> new String[0]))
                .with("patch", continuity.patches().getOrDefault(id, ""));
        return Page.of(TEAM, page(id, frame, form));
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/people/{person}/core-team")
    ModelAndView agree(@PathVariable UUID person, @RequestParam MultiValueMap<String, String> typed) {
        var id = new PersonId(person);
        var frame = open(id);
        var form = Form.of(typed);
        try {
            var reading = new Reading(form);
            var from = reading.day("from", "the first day");
            reading.done();
            continuity.agree(id, chosen(form), from.orElseThrow(), DecisionForm.read(form, frame.fullName()));
            return Page.seeOther(
                    frame.path() + "/who-comes",
                    Banner.success("The team is agreed from " + Words.date(from.orElseThrow()) + "."));
        } catch (Refused why) {
            return Page.refused(TEAM, page(id, frame, form.refused(why)));
        }
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/people/{person}/patch")
    ModelAndView patch(@PathVariable UUID person, @RequestParam MultiValueMap<String, String> typed) {
        var id = new PersonId(person);
        var frame = open(id);
        var form = Form.of(typed);
        try {
            continuity.putInPatch(id, Optional.of(form.text("patch")));
            return Page.seeOther(frame.path() + "/who-comes", Banner.success("Saved."));
        } catch (Refused why) {
            return Page.refused(TEAM, page(id, frame, form.with("from", today()).refused(why)));
        }
    }

    private PersonFrame open(PersonId person) {
        var frame = frames.frame(person, WhoComesSection.PATH);
        frame.requireOpen();
        return frame;
    }

    private CoreTeamPage page(PersonId person, PersonFrame frame, Form form) {
        var end = continuity.countedUntil(List.of(person)).orElseGet(this::today);
        return CoreTeamPage.of(
                frame,
                form,
                workforce.carersOn(today()),
                visits.carersWhoCame(person, new DateRange(end.minusDays(Recent.DAYS - 1L), end.plusDays(1))),
                continuity.teams(person),
                continuity.patches().values());
    }

    private static Set<CarerId> chosen(Form form) {
        try {
            return form.all("carers").stream().map(CarerId::parse).collect(Collectors.toSet());
        } catch (IllegalArgumentException forged) {
            throw Refused.field("continuity.no-such-carer", "carers", "Choose carers from the list.", "");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.LONDON);
    }
}
