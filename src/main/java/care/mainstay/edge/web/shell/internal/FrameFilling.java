package care.mainstay.edge.web.shell.internal;

import care.mainstay.edge.web.shell.Assets;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.Csrf;
import care.mainstay.edge.web.shell.Frame;
import care.mainstay.edge.web.shell.Navigation;
import care.mainstay.edge.web.shell.NavigationItem;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.SignedIn;
import care.mainstay.edge.web.shell.Theme;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Users;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The frame around every page, error pages included: who is signed in, where they can go, what has just been done. */
@Component
class FrameFilling {

    private final Assets assets;
    private final Navigation navigation;
    private final Callers callers;
    private final WhoIsWho whoIsWho;
    private final Doors doors;

    FrameFilling(Assets assets, Navigation navigation, Callers callers, WhoIsWho whoIsWho, Doors doors) {
        this.assets = assets;
        this.navigation = navigation;
        this.callers = callers;
        this.whoIsWho = whoIsWho;
        this.doors = doors;
    }

    /** What the frame says of a caller and of the installation. */
    @Component
    static class WhoIsWho {

        private final Users users;
        private final Organisations organisations;
        private final Installation installation;

        WhoIsWho(Users users, Organisations organisations, Installation installation) {
            this.users = users;
            this.organisations = organisations;
            this.installation = installation;
        }

        @Transactional(readOnly = true)
        SignedIn describe(Caller caller) {
            return new SignedIn(
                    users.find(caller.actor()).map(user -> user.name()).orElse("Signed in"),
                    caller.role().title(),
                    organisations.name(caller.organisation()));
        }

        @Transactional(readOnly = true)
        boolean demo() {
            return installation.demo();
        }
    }

    Frame frame(HttpServletRequest request) {
        var caller = callers.signedIn();
        var path = request.getRequestURI();
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Frame(
                Locale.UK,
                theme(request),
                assets.base(),
                caller.map(whoIsWho::describe).orElse(null),
                caller.map(Caller::role)
                        .map(role -> navigation.placesFor(role).stream()
                                .map(place -> new NavigationItem(place.words(), place.href(), isAt(path, place.href())))
                                .toList())
                        .orElse(List.of()),
                banner(request),
                new Csrf(token.getParameterName(), token.getToken()),
                request.getMethod().equals("GET") ? path : "/",
                whoIsWho.demo(),
                to -> doors.isFor(caller.map(Caller::role), to));
    }

    private static boolean isAt(String path, String place) {
        return path.equals(place) || !place.equals("/") && path.startsWith(place + "/");
    }

    private static Theme theme(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Theme.DEVICE
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(Theme.COOKIE))
                        .map(Cookie::getValue)
                        .map(Theme::of)
                        .findFirst()
                        .orElse(Theme.DEVICE);
    }

    private static @Nullable Banner banner(HttpServletRequest request) {
        var handedOver = RequestContextUtils.getInputFlashMap(request);
        return handedOver != null && handedOver.get(Page.BANNER) instanceof Banner banner ? banner : null;
    }
}
