package care.mainstay.edge.web.contracts;

import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.contracts.Contract;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.people.persons.PersonName;
import care.mainstay.people.persons.Persons;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Ending a contract, and taking somebody out of one. */
@Controller
class EndController {

    private static final String PAGE = "contracts/end";
    private static final DateRange EVER = new DateRange(LocalDate.EPOCH, LocalDate.of(9999, 1, 1));

    private final Contracts contracts;
    private final Persons persons;

    EndController(Contracts contracts, Persons persons) {
        this.contracts = contracts;
        this.persons = persons;
    }

    @Access({Role.COMMISSIONER, Role.MANAGER})
    @GetMapping("/contracts/{contract}/end")
    ModelAndView ask(@PathVariable UUID contract) {
        return Page.of(PAGE, EndPage.ofContract(found(contract), Form.empty()));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER})
    @PostMapping("/contracts/{contract}/end")
    ModelAndView end(@PathVariable UUID contract, @RequestParam MultiValueMap<String, String> typed) {
        var found = found(contract);
        var form = Form.of(typed);
        try {
            var reading = new Reading(form);
            var last = reading.day("last-day", "the last day");
            var why = reading.text("why", "why it ends", 2_000);
            reading.done();
            contracts.end(found.id(), last.orElseThrow(), why.orElseThrow());
            return Page.seeOther("/contracts/" + contract, Banner.success("The contract ends on that day."));
        } catch (Refused why) {
            return Page.refused(PAGE, EndPage.ofContract(found, form.refused(why)));
        }
    }

    @Access({Role.COMMISSIONER, Role.MANAGER})
    @GetMapping("/contracts/{contract}/people/{person}")
    ModelAndView askToRelease(@PathVariable UUID contract, @PathVariable UUID person) {
        var found = found(contract);
        return Page.of(PAGE, personPage(found, person, Form.empty()));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER})
    @PostMapping("/contracts/{contract}/people/{person}")
    ModelAndView release(
            @PathVariable UUID contract, @PathVariable UUID person, @RequestParam MultiValueMap<String, String> typed) {
        var found = found(contract);
        var form = Form.of(typed);
        try {
            var reading = new Reading(form);
            var until = reading.day("until", "the first day that is not paid");
            reading.done();
            contracts.release(found.id(), new PersonId(person), until.orElseThrow());
            return Page.seeOther("/contracts/" + contract, Banner.success("They are taken out of this contract."));
        } catch (Refused why) {
            return Page.refused(PAGE, personPage(found, person, form.refused(why)));
        }
    }

    private EndPage personPage(Contract contract, UUID person, Form form) {
        var id = new PersonId(person);
        boolean under = contracts.people(contract.id(), EVER).stream()
                .anyMatch(one -> one.person().equals(id));
        if (!under) {
            throw new NotFound();
        }
        var name = Optional.ofNullable(persons.names(List.of(id)).get(id))
                .map(PersonName::inLists)
                .orElse("somebody");
        return EndPage.ofPerson(contract, person.toString(), name, form);
    }

    private Contract found(UUID contract) {
        return contracts.find(new ContractId(contract)).orElseThrow(NotFound::new);
    }
}
