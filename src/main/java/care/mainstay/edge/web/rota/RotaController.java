package care.mainstay.edge.web.rota;

import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.rota.Proposals;
import care.mainstay.rota.Rotas;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The board, and sending its visits to the carers or taking them back. */
@Controller
class RotaController {

    private static final int MOST_DAYS = 28;

    private static final int PLANS = 6;

    private final Rotas rotas;
    private final Proposals proposals;
    private final RotaReader reader;
    private final InstantSource clock;

    RotaController(Rotas rotas, Proposals proposals, RotaReader reader, InstantSource clock) {
        this.rotas = rotas;
        this.proposals = proposals;
        this.reader = reader;
        this.clock = clock;
    }

    @Access({Role.COORDINATOR, Role.MANAGER})
    @GetMapping("/rota")
    ModelAndView board(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> day,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String round) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.LONDON);
        var view = RotaView.of(day.orElse(today), show, by, round);
        var week = rotas.week(view.day());
        return Page.of(
                "rota/rota",
                RotaPage.of(view, week, proposals.latest(PLANS), reader.names(week, week.visits()), today));
    }

    @Access({Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/rota/send")
    ModelAndView send(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate until) {
        var days = days(from, until);
        int sent = rotas.send(days);
        return back(
                days,
                sent == 0
                        ? "There was nothing to send: every visit with its carers has been sent."
                        : Words.count(sent, "visit was", "visits were")
                                + " sent to the carers’ lists. Each carer is told what is new.");
    }

    @Access({Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/rota/take-back")
    ModelAndView takeBack(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate until) {
        var days = days(from, until);
        int taken = rotas.takeBack(days);
        return back(
                days,
                Words.count(taken, "visit was", "visits were")
                        + " taken back from the carers’ lists. They are told that these are being planned again; their names are still on them.");
    }

    private static DateRange days(LocalDate from, LocalDate until) {
        if (!until.isAfter(from) || until.isAfter(from.plusDays(MOST_DAYS))) {
            throw new Refused(
                    "rota.days-unlikely",
                    "These are not between 1 and " + MOST_DAYS + " days.",
                    "Go back to the rota and choose a day or a week there.");
        }
        return new DateRange(from, until);
    }

    private static ModelAndView back(DateRange days, String words) {
        return Page.seeOther(
                RotaView.address(days.from(), days.days() == 1 ? RotaView.Show.DAY : RotaView.Show.WEEK, false),
                Banner.success(words));
    }
}
