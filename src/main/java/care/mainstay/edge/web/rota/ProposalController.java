package care.mainstay.edge.web.rota;

import care.mainstay.care.visits.Visit;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.rota.Familiar;
import care.mainstay.rota.Proposal;
import care.mainstay.rota.Proposal.Kind;
import care.mainstay.rota.Proposals;
import care.mainstay.rota.Rotas;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Plans that the engine makes: asking for one, watching, seeing what it would change, publishing all of it or nothing. */
@Controller
class ProposalController {

    private static final String PAGE = "rota/proposal";

    private final Proposals proposals;
    private final Rotas rotas;
    private final RotaReader reader;
    private final Users users;
    private final InstantSource clock;

    ProposalController(Proposals proposals, Rotas rotas, RotaReader reader, Users users, InstantSource clock) {
        this.proposals = proposals;
        this.rotas = rotas;
        this.reader = reader;
        this.users = users;
        this.clock = clock;
    }

    @Access({Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/rota/plans")
    ModelAndView ask(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate until,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String carer) {
        if (until.isBefore(from)) {
            throw new Refused(
                    "rota.too-many-days", "These days end before they begin.", "Go back to the rota and ask there.");
        }
        var id = proposals.ask(kind(kind), new DateRange(from, until), carer(carer));
        return Page.seeOther("/rota/plans/" + id);
    }

    @Access({Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/rota/plans/weeks")
    ModelAndView askWeeks(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from, @RequestParam(defaultValue = "4") int weeks) {
        LocalDate monday = RotaView.mondayOf(from);
        var id = proposals.ask(Kind.WEEKS, new DateRange(monday, monday.plusDays(7L * weeks)), Optional.empty());
        return Page.seeOther("/rota/plans/" + id);
    }

    @Access({Role.COORDINATOR, Role.MANAGER})
    @GetMapping("/rota/plans/{proposal}")
    ModelAndView look(@PathVariable UUID proposal) {
        var known = known(proposal);
        return Page.of(template(known), shown(known, Form.empty()));
    }

    @Access({Role.COORDINATOR, Role.MANAGER})
    @GetMapping("/rota/plans/{proposal}/people/{person}")
    ModelAndView person(@PathVariable UUID proposal, @PathVariable UUID person) {
        var known = known(proposal);
        var of = new PersonId(person);
        if (known.visits().stream().noneMatch(each -> each.visit().person().equals(of))) {
            throw new NotFound();
        }
        return Page.of("rota/weeks-person", WeeksPersonPage.of(known, of, names(known), clock.instant()));
    }

    private static String template(Proposal proposal) {
        return proposal.kind() == Kind.WEEKS ? "rota/weeks" : PAGE;
    }

    private Object shown(Proposal proposal, Form form) {
        var page = page(proposal);
        return proposal.kind() == Kind.WEEKS
                ? new WeeksPage.Shown(WeeksPage.of(proposal, page, names(proposal)), form)
                : new ProposalPage.Shown(page, form);
    }

    @Access({Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/rota/plans/{proposal}/stop")
    ModelAndView stop(@PathVariable UUID proposal) {
        proposals.stop(proposal);
        return Page.seeOther("/rota/plans/" + proposal);
    }

    @Access({Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/rota/plans/{proposal}/throw-away")
    ModelAndView throwAway(@PathVariable UUID proposal) {
        var known = known(proposal);
        try {
            proposals.throwAway(proposal);
        } catch (Refused why) {
            return Page.refused(template(known), shown(known, Form.empty().refused(why)));
        }
        return Page.seeOther(page(known).board(), Banner.success("The plan is thrown away. Nothing was changed."));
    }

    @Access({Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/rota/plans/{proposal}/publish")
    ModelAndView publish(@PathVariable UUID proposal) {
        var known = known(proposal);
        int changed;
        try {
            changed = proposals.publish(proposal);
        } catch (Refused why) {
            return Page.refused(
                    template(known), shown(known(proposal), Form.empty().refused(why)));
        }
        return Page.seeOther(
                page(known).board(),
                Banner.success(
                        Words.count(changed, "visit was", "visits were")
                                + " changed and sent to the carers’ lists. Everybody concerned is told.",
                        "See what was published",
                        "/rota/plans/" + proposal));
    }

    private Proposal known(UUID id) {
        return proposals.find(id).orElseThrow(NotFound::new);
    }

    private ProposalPage page(Proposal proposal) {
        Map<PersonId, Familiar> familiar = new HashMap<>();
        proposal.visits().stream()
                .filter(each -> proposal.kind() != Kind.WEEKS)
                .map(Proposal.Proposed::visit)
                .map(Visit::day)
                .distinct()
                .map(RotaView::mondayOf)
                .distinct()
                .forEach(monday -> rotas.week(monday).familiar().forEach(familiar::putIfAbsent));
        return ProposalPage.of(
                proposal,
                familiar,
                names(proposal),
                Optional.ofNullable(users.names(Set.of(proposal.by())).get(proposal.by()))
                        .orElse("somebody"),
                clock.instant());
    }

    private RotaNames names(Proposal proposal) {
        var shown = proposal.visits().stream().map(Proposal.Proposed::visit).toList();
        Set<CarerId> carers = new java.util.HashSet<>();
        proposal.weeks().stream().flatMap(weeks -> weeks.people().stream()).forEach(each -> {
            carers.addAll(each.before().keySet());
            carers.addAll(each.after().keySet());
        });
        proposal.visits().forEach(each -> each.why().ifPresent(why -> carers.add(why.instead())));
        proposal.carer().ifPresent(carers::add);
        proposal.visits()
                .forEach(each -> Stream.of(
                                each.before(), each.after(), each.visit().carers())
                        .flatMap(List::stream)
                        .forEach(carers::add));
        Set<PersonId> people = new java.util.HashSet<>();
        shown.forEach(visit -> people.add(visit.person()));
        proposal.weeks().stream().flatMap(weeks -> weeks.people().stream()).forEach(each -> people.add(each.person()));
        return reader.names(shown, people, carers);
    }

    private static Kind kind(String code) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.code().equals(code.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "rota.no-such-kind", "This is not a kind of plan.", "Go back to the rota and ask there."));
    }

    private static Optional<CarerId> carer(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(CarerId.parse(typed));
        } catch (IllegalArgumentException notAnId) {
            throw Refused.field("rota.no-carer-chosen", "carer", "Choose a carer.", "");
        }
    }
}
