package care.mainstay.edge.web.home;

import care.mainstay.edge.web.shell.Navigation;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Home per role: a work queue, not a menu; for a person and those close to them, how things are. */
@Controller
class HomeController {

    private final HomeParts parts;
    private final Navigation navigation;
    private final Callers callers;
    private final Users users;
    private final InstantSource clock;

    HomeController(HomeParts parts, Navigation navigation, Callers callers, Users users, InstantSource clock) {
        this.parts = parts;
        this.navigation = navigation;
        this.callers = callers;
        this.users = users;
        this.clock = clock;
    }

    @Access(signedIn = true)
    @GetMapping("/")
    ModelAndView home() {
        var caller = callers.current();
        var doors = navigation.placesFor(caller.role()).stream()
                .filter(place -> !place.href().equals("/"))
                .map(place -> new HomePage.Door(place.words(), place.about(), place.href()))
                .toList();
        return Page.of(
                "home/home",
                HomePage.of(new HomePage.Behind(
                        users.find(caller.actor()).map(User::name),
                        LocalDate.ofInstant(clock.instant(), Words.LONDON),
                        parts.work(),
                        parts.workFor(caller),
                        parts.near(caller),
                        parts.figuresFor(caller),
                        doors)));
    }
}
