package care.mainstay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.SignIn;
import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page that can be reached by clicking, as everyone who signs in, is clean in every look. */
@MainstayTest(westmere = true)
class EveryPageTest {

    private static final int OF_ONE_KIND = 4;
    private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"(/[^\"/#][^\"#]*)");
    private static final Pattern LEADS_TO_A_FILE = Pattern.compile("[.](csv|json|pdf|xml)$");

    private static final Set<Role> SEE_PAGES_OF_ANOTHER_MAKING = Set.of(Role.CARER, Role.PERSON, Role.FAMILY);

    /** What the demo's links need not lead to on every day, each with the reason. */
    private static final List<String> NOT_BY_CLICKING = List.of(
            // a contract that is still a draft, or checked: MoneyJourneyTest and SheetJourneyTest look at them
            "/contracts/{contract}/sheet",
            "/contracts/{contract}/stakes",
            "/contracts/{contract}/terms",
            // after files were brought in: ImportJourneyTest looks at it
            "/imports/{run}",
            // before it is known where an outcome began: OutcomesJourneyTest looks at it
            "/people/{person}/outcomes/{outcome}/baseline",
            // where people disagree about what an outcome was worth: OutcomesJourneyTest looks at it
            "/people/{person}/outcomes/{outcome}/impartial",
            // before an outcome is agreed: OutcomesJourneyTest looks at it
            "/people/{person}/outcomes/{outcome}/reword",
            // what somebody asked to be worked out: RotaJourneyTest looks at it
            "/rota/cost/{curve}",
            // a plan that somebody asked for: RotaJourneyTest looks at it
            "/rota/plans/{proposal}",
            "/rota/plans/{proposal}/people/{person}",
            // leads on to the line whose number is typed: RemittancePagesTest follows it
            "/settlements/{period}/lines",
            // before signing in, above
            "/sign-in");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private SignIn signIn;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void beforeSigningInAndWhereNothingIs() {
        try (var visitor = chromium.visitor()) {
            assertThat(Inspection.of(visitor, address("/sign-in"), "sign-in", 200))
                    .isEmpty();
            assertThat(Inspection.of(visitor, address("/no-such-page"), "no-such-page", 404))
                    .isEmpty();
        }
    }

    @Test
    void everyPageOfTheDemoAsEverybodyItOffers() throws InterruptedException, ExecutionException {
        var inspectedInEveryLook = ConcurrentHashMap.<String>newKeySet();
        var oneOfEachRole = new LinkedHashMap<Role, SignIn.Offer>();
        signIn.offers().forEach(offer -> oneOfEachRole.putIfAbsent(offer.role(), offer));
        var waiting = new ConcurrentLinkedQueue<>(oneOfEachRole.values());
        var findings = new ArrayList<String>();
        var browsers = Executors.newFixedThreadPool(2);
        try {
            Callable<List<String>> walk = () -> walkAsEachOf(waiting, inspectedInEveryLook);
            for (var browser : browsers.invokeAll(List.of(walk, walk))) {
                findings.addAll(browser.get());
            }
        } finally {
            browsers.shutdownNow();
        }
        assertThat(findings).isEqualTo(List.of());
        assertThat(pagesNotIn(inspectedInEveryLook)).isSubsetOf(NOT_BY_CLICKING);
    }

    /** With a browser of its own, as each of those that no other browser has taken. */
    private List<String> walkAsEachOf(Queue<SignIn.Offer> waiting, Set<String> inspectedInEveryLook) {
        var findings = new ArrayList<String>();
        try (var browser = Chromium.start()) {
            for (var offer = waiting.poll(); offer != null; offer = waiting.poll()) {
                var who = offer.email().replaceAll("@.*", "");
                try (var visitor = browser.visitor();
                        var tab = visitor.newPage()) {
                    signIn(tab, offer);
                    findings.addAll(walk(tab, who, offer.role(), inspectedInEveryLook));
                }
            }
        }
        return findings;
    }

    private void signIn(Page tab, SignIn.Offer offer) {
        tab.navigate(address("/sign-in"));
        tab.locator("form:has(input[value='" + offer.email() + "']) button").click();
        tab.waitForURL(address("/"));
    }

    /**
     * Follows every link, starting at home. The first page of a kind is inspected in every look; for those who see pages of
     * another making, once more in the light. A few more of its kind are opened for where they lead, because a visit to
     * come leads elsewhere than one that was.
     */
    private List<String> walk(Page tab, String who, Role role, Set<String> inspectedInEveryLook) {
        var findings = new ArrayList<String>();
        var opened = new HashMap<String, Integer>();
        var known = new LinkedHashSet<String>(List.of("/"));
        var open = new ArrayDeque<String>(known);
        var foundOn = new HashMap<String, String>();
        while (!open.isEmpty()) {
            var path = open.remove();
            var kind = kind(path);
            int before = opened.merge(kind, 1, Integer::sum) - 1;
            if (before >= OF_ONE_KIND || LEADS_TO_A_FILE.matcher(kind).find()) {
                continue;
            }
            Consumer<String> reader = html -> linksIn(html).filter(known::add).forEach(link -> {
                foundOn.put(link, path);
                open.add(link);
            });
            boolean unseen = inspectedInEveryLook.add(kind);
            if (before > 0 || !unseen && !SEE_PAGES_OF_ANOTHER_MAKING.contains(role)) {
                var answer = tab.request().get(address(path));
                if (answer.status() != 200 && leadsThere(tab, foundOn.get(path), path)) {
                    findings.add(who + " at " + path + ": status " + answer.status());
                }
                reader.accept(answer.text());
                continue;
            }
            var name = who + kind.replaceAll("[^a-z]+", "-");
            var looks = unseen ? EnumSet.allOf(Look.class) : EnumSet.of(Look.LIGHT);
            var found = Inspection.in(tab, address(path), name, 200, looks, page -> reader.accept(page.content()));
            if (found.contains("status: 404, not 200") && !leadsThere(tab, foundOn.get(path), path)) {
                inspectedInEveryLook.remove(kind);
            } else {
                found.forEach(finding -> findings.add(who + " at " + path + ": " + finding));
            }
        }
        return findings;
    }

    /** Whether a page that led somewhere still does: what a carer may see is closed to them a week after the visit. */
    private boolean leadsThere(Page tab, @Nullable String from, String path) {
        if (from == null) {
            return true;
        }
        var answer = tab.request().get(address(from));
        return answer.status() == 200 && linksIn(answer.text()).anyMatch(path::equals);
    }

    /** Pages of the application that nobody came to. */
    private List<String> pagesNotIn(Set<String> kinds) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("care.mainstay."))
                .filter(entry ->
                        entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .filter(pattern -> !LEADS_TO_A_FILE.matcher(pattern).find())
                .filter(pattern -> kinds.stream().noneMatch(kind -> isOf(pattern, kind)))
                .sorted()
                .toList();
    }

    private static boolean isOf(String pattern, String kind) {
        return kind.matches(pattern.replaceAll("\\{[^}]+}", "[^/]+"));
    }

    private static String kind(String path) {
        return ID.matcher(path.replaceAll("[?#].*", "")).replaceAll("{id}");
    }

    private static Stream<String> linksIn(String html) {
        return LINK.matcher(html).results().map(link -> link.group(1).replace("&amp;", "&"));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
