package care.mainstay.browser;

import care.mainstay.edge.web.shell.Assets;
import care.mainstay.edge.web.shell.Csrf;
import care.mainstay.edge.web.shell.Frame;
import care.mainstay.edge.web.shell.NavigationItem;
import care.mainstay.edge.web.shell.SignedIn;
import care.mainstay.edge.web.shell.Theme;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The design system alone, served without a database: components are tested before any page uses them.
 *
 * <p>It carries no stereotype, so that the application, which looks for its parts in all packages, never finds it.
 */
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
@ComponentScan(
        basePackages = "care.mainstay.edge.web",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            ".*\\.gallery\\.GalleryController",
                            ".*\\.appearance\\.AppearanceController",
                            ".*\\.shell\\.internal\\.(Templates|VersionedAssets)"
                        }))
class GalleryServer implements WebMvcConfigurer, HandlerInterceptor {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Assets assets;

    GalleryServer(Assets assets) {
        this.assets = assets;
    }

    static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(GalleryServer.class)
                .properties("server.port=0", "server.address=127.0.0.1", "spring.main.banner-mode=off")
                .run();
    }

    static String address(ConfigurableApplicationContext running) {
        var server = ((WebServerApplicationContext) running).getWebServer();
        return "http://127.0.0.1:" + (server == null ? 0 : server.getPort());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader("Content-Security-Policy", POLICY);
        return true;
    }

    private static Theme theme(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Theme.DEVICE
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(Theme.COOKIE))
                        .map(cookie -> Theme.of(cookie.getValue()))
                        .findFirst()
                        .orElse(Theme.DEVICE);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (answer == null || answer.getViewName() == null) {
            return;
        }
        answer.addObject(
                "frame",
                new Frame(
                        Locale.UK,
                        theme(request),
                        assets.base(),
                        new SignedIn("Ada Bello", "Coordinator", "Larkfield Homecare"),
                        List.of(
                                new NavigationItem("Home", "/"),
                                new NavigationItem("People", "/design-system/forms"),
                                new NavigationItem("Referrals", "/design-system/content"),
                                new NavigationItem("Design", "/design-system", true)),
                        null,
                        new Csrf("_csrf", "example"),
                        request.getRequestURI(),
                        true,
                        to -> true));
    }
}
