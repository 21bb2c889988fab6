package care.mainstay.house;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every page and every form as every role, and as nobody, over HTTP. */
@MainstayTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessWalkTest {

    private static final String PASSWORD = "three random words";

    /** One way into the application, and for whom it says it is. */
    private record Door(String method, String path, Access access) {}

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private Callers callers;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Users users;

    private final Map<Role, SignedInBrowser> browsers = new EnumMap<>(Role.class);

    @BeforeAll
    void registerSomebodyInEachRole() {
        for (var role : Role.values()) {
            if (role == Role.SYSTEM) {
                continue;
            }
            var user = new User(
                    new UserId(UUID.randomUUID()),
                    role == Role.ADMINISTRATOR ? Installation.OPERATOR : new OrganisationId(UUID.randomUUID()),
                    role,
                    role.title(),
                    role.code() + "@walk.example");
            callers.as(Installation.ITSELF, () -> {
                organisations.register(
                        new Organisation(user.organisation(), kind(role), "Of the " + role.code(), Optional.empty()));
                users.register(user, Optional.of(PASSWORD));
            });
            browsers.put(role, SignedInBrowser.as(port, user.email(), PASSWORD));
        }
    }

    private static Organisation.Kind kind(Role role) {
        return switch (role) {
            case COMMISSIONER, SCRUTINY -> Organisation.Kind.COUNCIL;
            case PERSON, FAMILY -> Organisation.Kind.HOUSEHOLD;
            case INSPECTOR -> Organisation.Kind.REGULATOR;
            case ADMINISTRATOR, SYSTEM -> Organisation.Kind.OPERATOR;
            default -> Organisation.Kind.PROVIDER;
        };
    }

    private List<Door> doors() {
        var doors = new ArrayList<Door>();
        for (var entry : mapping.getHandlerMethods().entrySet()) {
            var handler = entry.getValue();
            if (!handler.getBeanType().getName().startsWith("care.mainstay.")) {
                continue;
            }
            var methods = entry.getKey().getMethodsCondition().getMethods();
            for (var path : entry.getKey().getPatternValues()) {
                for (var method : methods.isEmpty() ? List.of(RequestMethod.GET) : methods) {
                    doors.add(new Door(method.name(), path, declared(handler)));
                }
            }
        }
        doors.sort(Comparator.comparing(Door::path).thenComparing(Door::method));
        return doors;
    }

    private static Access declared(HandlerMethod handler) {
        var access = handler.getMethodAnnotation(Access.class);
        assertThat(access).as("%s declares for whom it is", handler).isNotNull();
        return access;
    }

    @Test
    void whoIsNotSignedInIsTakenToTheSignInPage() {
        var wrong = new ArrayList<String>();
        for (var door : doors()) {
            if (door.access().everyone()) {
                continue;
            }
            var nobody = new SignedInBrowser(port);
            nobody.get("/sign-in");
            var answer = knock(nobody, door);
            if (answer.statusCode() != 302
                    || !answer.headers().firstValue("Location").orElse("").contains("/sign-in")) {
                wrong.add(door.method() + " " + door.path() + " answers " + answer.statusCode());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyDoorOpensForTheRolesItNamesAndForNobodyElse() {
        var wrong = new ArrayList<String>();
        for (var door : doors()) {
            browsers.forEach((role, browser) -> {
                int status = knock(browser, door).statusCode();
                boolean allowed = door.access().everyone()
                        || door.access().signedIn()
                        || Arrays.asList(door.access().value()).contains(role);
                if (allowed ? status == 403 || status >= 500 : status != 403) {
                    wrong.add(role + " " + door.method() + " " + door.path() + " answers " + status);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        var wrong = new ArrayList<String>();
        for (var door : doors()) {
            if (door.method().equals("POST")) {
                int status = browsers.get(Role.MANAGER)
                        .post(filled(door.path()), Map.of("_csrf", "forged"))
                        .statusCode();
                if (status != 403) {
                    wrong.add(door.path() + " answers " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theAccessPageOfTheDocsIsTheTruth() {
        Drift.check(
                "docs/architecture/access.md",
                doors().stream()
                        .map(door -> "| " + door.method() + " | `" + door.path().replace("|", "\\|") + "` | "
                                + words(door.access()) + " |\n")
                        .collect(Collectors.joining("", """
                                # For whom each page is

                                Drawn from the handlers by `AccessWalkTest`, which also walks every one of them as every role.
                                A role opens a page; whose records can be seen there is decided by access grants.

                                | | address | for |
                                |---|---|---|
                                """, "")));
    }

    private static String words(Access access) {
        if (access.everyone()) {
            return "everyone";
        }
        return access.signedIn()
                ? "everyone who is signed in"
                : Arrays.stream(access.value()).map(Role::title).sorted().collect(Collectors.joining(", "));
    }

    private static HttpResponse<String> knock(SignedInBrowser browser, Door door) {
        return door.method().equals("GET")
                ? browser.get(filled(door.path()))
                : browser.post(filled(door.path()), Map.of());
    }

    /** Ids that are nobody's: a page that is for the role then says there is no such record. A named choice takes its first. */
    private static String filled(String path) {
        return path.replaceAll("\\{[^}:]+:([a-z-]+)[^}]*}", "$1")
                .replaceAll("\\{[^}]+}", "0192f0c1-2d3e-7a4b-8c5d-6e7f80910a1b");
    }
}
