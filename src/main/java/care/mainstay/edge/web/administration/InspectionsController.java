package care.mainstay.edge.web.administration;

import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.AccessGrants;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Purpose;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.Persons;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A provider opens its records about the people it supports to an inspector, until a day it names. */
@Controller
class InspectionsController {

    private static final String TEMPLATE = "administration/inspections";
    private static final int LONGEST_DAYS = 180;

    private final Persons persons;
    private final AccessGrants grants;
    private final Organisations organisations;
    private final InstantSource clock;
    private final IdSource ids;

    InspectionsController(
            Persons persons, AccessGrants grants, Organisations organisations, InstantSource clock, IdSource ids) {
        this.persons = persons;
        this.grants = grants;
        this.organisations = organisations;
        this.clock = clock;
        this.ids = ids;
    }

    @Access(Role.MANAGER)
    @GetMapping("/administration/inspections")
    ModelAndView page() {
        return Page.of(TEMPLATE, page(Form.empty()));
    }

    private InspectionsPage page(Form form) {
        return InspectionsPage.of(
                form,
                organisations.ofKind(Organisation.Kind.REGULATOR),
                persons.count(),
                grants.inspections(),
                organisations::name);
    }

    @Access(Role.MANAGER)
    @PostMapping("/administration/inspections")
    ModelAndView open(@RequestParam MultiValueMap<String, String> typed) {
        var form = Form.of(typed);
        try {
            var reading = new Reading(form);
            var until = reading.day("until", "the last day of the inspection");
            reading.done();
            var regulator = regulator(form);
            var lastDay = lastDay(until.orElseThrow());
            var source = new EvidenceRef("identity.inspection", ids.next());
            grants.openAll(persons.ids().stream()
                    .map(person -> new AccessGrants.Grant(
                            regulator.id(),
                            Optional.empty(),
                            person,
                            Purpose.INSPECTION,
                            clock.instant(),
                            Optional.of(lastDay.plusDays(1)
                                    .atStartOfDay(Words.LONDON)
                                    .toInstant()),
                            source))
                    .toList());
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
