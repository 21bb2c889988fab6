package care.mainstay.edge.web.continuity;

import care.mainstay.care.continuity.ContinuityOfCare;
import care.mainstay.care.continuity.FourWeeks;
import care.mainstay.edge.web.continuity.CaseloadPage.Behind;
import care.mainstay.edge.web.continuity.CaseloadPage.Place;
import care.mainstay.edge.web.shell.Crumb;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.audit.Shown;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.contracts.PersonUnderContract;
import care.mainstay.people.persons.PersonName;
import care.mainstay.people.persons.Persons;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Continuity of everybody a provider visits, and of those under a contract; and how it is measured. */
@Controller
class CaseloadController {

    private static final String PAGE = "continuity/caseload";

    private final ContinuityOfCare continuity;
    private final Contracts contracts;
    private final Persons persons;
    private final Today today;

    /** When it is, and where it is said what is shown. */
    @Component
    record Today(InstantSource clock, Shown shown) {

        LocalDate day() {
            return LocalDate.ofInstant(clock.instant(), Words.LONDON);
        }
    }

    CaseloadController(ContinuityOfCare continuity, Contracts contracts, Persons persons, Today today) {
        this.continuity = continuity;
        this.contracts = contracts;
        this.persons = persons;
        this.today = today;
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/continuity")
    ModelAndView ours(@RequestParam(defaultValue = "1") int page) {
        var end = continuity.countedUntil().orElseGet(today::day);
        return Page.of(
                PAGE,
                CaseloadPage.of(
                        new Place("Continuity", "", "/continuity", List.of(new Crumb("Home", "/"))),
                        behind(end, continuity.everybodys(Trend.ends(end)), continuity.patches(), page)));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/contracts/{contract}/continuity")
    ModelAndView ofContract(@PathVariable UUID contract, @RequestParam(defaultValue = "1") int page) {
        var found = contracts.find(new ContractId(contract)).orElseThrow(NotFound::new);
        today.shown().record(new EvidenceRef("contracts.contract", contract));
        var end = today.day();
        var people = contracts.people(found.id(), new DateRange(end.minusDays(27), end.plusDays(1))).stream()
                .map(PersonUnderContract::person)
                .collect(Collectors.toSet());
        var last = continuity.countedUntil(people).orElse(end);
        var theirs = continuity.of(people, Trend.ends(last)).stream()
                .filter(one -> one.provider().equals(found.provider()))
                .toList();
        return Page.of(
                PAGE,
                CaseloadPage.of(
                        new Place(
                                "Continuity",
                                found.title(),
                                "/contracts/" + contract + "/continuity",
                                List.of(
                                        new Crumb("Home", "/"),
                                        new Crumb("Contracts", "/contracts"),
                                        new Crumb(found.title(), "/contracts/" + contract))),
                        behind(last, theirs, Map.of(), page)));
    }

    @Access({
        Role.MANAGER,
        Role.COORDINATOR,
        Role.COMMISSIONER,
        Role.CARER,
        Role.PERSON,
        Role.FAMILY,
        Role.INSPECTOR,
        Role.SCRUTINY
    })
    @GetMapping("/continuity/measures")
    ModelAndView measures() {
        return Page.of("continuity/measures", MeasuresPage.of());
    }

    private Behind behind(LocalDate end, List<FourWeeks> fourWeeks, Map<PersonId, String> patches, int page) {
        var people = fourWeeks.stream()
                .filter(one -> one.end().equals(end))
                .map(FourWeeks::person)
                .collect(Collectors.toSet());
        var names =
                persons.names(people).values().stream().collect(Collectors.toMap(PersonName::id, PersonName::filed));
        return new Behind(end, fourWeeks, names, patches, page);
    }
}
