package care.mainstay.edge.web.administration;

import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Inspection;
import care.mainstay.foundation.identity.Inspections;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.people.persons.Persons;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An organisation opens what it keeps about people to an inspector, until a day it names or ends it. */
@Controller
class InspectionsController {

    private static final String TEMPLATE = "administration/inspections";
    private static final String END = "administration/endInspection";
    private static final int LONGEST_DAYS = 180;

    private final Persons persons;
    private final Inspections inspections;
    private final Organisations organisations;
    private final Users users;
    private final InstantSource clock;

    InspectionsController(
            Persons persons, Inspections inspections, Organisations organisations, Users users, InstantSource clock) {
        this.persons = persons;
        this.inspections = inspections;
        this.organisations = organisations;
        this.users = users;
        this.clock = clock;
    }

    @Access({Role.MANAGER, Role.COMMISSIONER})
    @GetMapping("/administration/inspections")
    ModelAndView page() {
        return Page.of(TEMPLATE, page(Form.empty()));
    }

    private InspectionsPage page(Form form) {
        return InspectionsPage.of(
                form,
                organisations.ofKind(Organisation.Kind.REGULATOR),
                persons.count(),
                new InspectionsPage.Known(inspections.ours(), this::organisation, names(inspections.ours())),
                clock.instant());
    }

    private String organisation(OrganisationId id) {
        return organisations.find(id).map(Organisation::name).orElse("A regulator");
    }

    private Map<UserId, String> names(List<Inspection> known) {
        return users.names(known.stream()
                .flatMap(inspection -> Stream.concat(
                        Stream.of(inspection.openedBy()), inspection.ended().map(Inspection.Ended::by).stream()))
                .collect(Collectors.toSet()));
    }

    @Access({Role.MANAGER, Role.COMMISSIONER})
    @GetMapping("/administration/inspections/{inspection}/end")
    ModelAndView ending(@PathVariable UUID inspection) {
        return Page.of(END, endPage(open(inspection), Form.empty()));
    }

    @Access({Role.MANAGER, Role.COMMISSIONER})
    @PostMapping("/administration/inspections/{inspection}/end")
    ModelAndView ended(@PathVariable UUID inspection, @RequestParam MultiValueMap<String, String> typed) {
        var known = inspections.find(inspection).orElseThrow(NotFound::new);
        var form = Form.of(typed);
        try {
            inspections.end(known.id(), form.text("why"));
        } catch (Refused why) {
            return Page.refused(END, endPage(known, form.refused(why)));
        }
        return Page.seeOther(
                "/administration/inspections",
                Banner.success("The inspection is ended. " + organisation(known.regulator())
                        + " can no longer read your records."));
    }

    private Inspection open(UUID inspection) {
        return inspections
                .find(inspection)
                .filter(known -> known.isOpenAt(clock.instant()))
                .orElseThrow(NotFound::new);
    }

    private EndInspectionPage endPage(Inspection inspection, Form form) {
        return EndInspectionPage.of(inspection, organisation(inspection.regulator()), form);
    }

    @Access({Role.MANAGER, Role.COMMISSIONER})
    @PostMapping("/administration/inspections")
    ModelAndView open(@RequestParam MultiValueMap<String, String> typed) {
        var form = Form.of(typed);
        try {
            var reading = new Reading(form);
            var until = reading.day("until", "the last day of the inspection");
            reading.done();
            var regulator = regulator(form);
            var lastDay = lastDay(until.orElseThrow());
            inspections.open(
                    regulator.id(),
                    persons.ids(),
                    lastDay.plusDays(1).atStartOfDay(Words.LONDON).toInstant());
            return Page.seeOther(
                    "/administration/inspections",
                    Banner.success(regulator.name() + " can read your records until the end of " + Words.day(lastDay)
                            + ". Every page they open is written down."));
        } catch (Refused why) {
            return Page.refused(TEMPLATE, page(form.refused(why)));
        }
    }

    private Organisation regulator(Form form) {
        return organisations.ofKind(Organisation.Kind.REGULATOR).stream()
                .filter(one -> one.id().toString().equals(form.text("regulator")))
                .findFirst()
                .orElseThrow(() -> Refused.field(
                        "inspection.regulator-unknown",
                        "regulator",
                        "No regulator was chosen.",
                        "Choose who inspects."));
    }

    private LocalDate lastDay(LocalDate day) {
        var today = LocalDate.ofInstant(clock.instant(), Words.LONDON);
        if (day.isBefore(today) || day.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw Refused.field(
                    "inspection.until-out-of-range",
                    "until",
                    Words.date(day) + " is not within the next " + LONGEST_DAYS + " days.",
                    "Choose a day from today up to " + Words.date(today.plusDays(LONGEST_DAYS)) + ".");
        }
        return day;
    }
}
