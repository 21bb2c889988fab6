package care.mainstay.edge.web.rota;

import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Role;
import care.mainstay.rota.Rotas;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A carer's own week, and saying that its changes have been seen. */
@Controller
class MyWeekController {

    private final Rotas rotas;
    private final RotaReader reader;
    private final InstantSource clock;

    MyWeekController(Rotas rotas, RotaReader reader, InstantSource clock) {
        this.rotas = rotas;
        this.reader = reader;
        this.clock = clock;
    }

    @Access(Role.CARER)
    @GetMapping("/rota/mine")
    ModelAndView mine(@RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> day) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.LONDON);
        var week = rotas.mine(day.orElse(today)).orElseThrow(NotFound::new);
        return Page.of(
                "rota/mine",
                MyWeekPage.of(
                        week,
                        reader.names(
                                week.visits(),
                                week.visits(),
                                Set.of(week.carer().id())),
                        today));
    }

    @Access(Role.CARER)
    @PostMapping("/rota/mine/seen")
    ModelAndView seen() {
        rotas.seen();
        return Page.seeOther("/rota/mine", Banner.success("The office can see that you have seen the changes."));
    }
}
