package care.mainstay.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.TestDatabase;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.SignIn;
import care.mainstay.people.Visitor;
import java.net.URLEncoder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whoever's name stands on a page, a form shown again or in a file, an entry of the trail names them and who was shown it:
 * over HTTP, on the demo, as everybody it offers, for every page that can be reached by clicking.
 */
@MainstayTest(westmere = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadsWalkTest {

    private static final int OF_ONE_KIND = 2;
    private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"(/[^\"/#][^\"#]*)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    @LocalServerPort
    private int port;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TestDatabase database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private final Map<Role, SignIn.Offer> oneOfEachRole = new LinkedHashMap<>();

    private Connection superuser;

    /** Ids by name, of those whom a name means alone: no namesake among people, carers, users and circles. */
    private final Map<String, String> distinctive = new HashMap<>();

    @BeforeAll
    void whoIsWho() throws SQLException {
        signIn.offers().forEach(offer -> oneOfEachRole.putIfAbsent(offer.role(), offer));
        superuser = database.asSuperuser();
        var taken = strings("""
                select name from workforce.carer union select name from identity.app_user where role <> 'person'
                union select name from persons.circle_member
                """);
        strings("""
                        select min(id::text) || ' ' || given_name || ' ' || family_name from persons.person
                        group by given_name, family_name having count(*) = 1
                        """).stream()
                .filter(line -> !taken.contains(line.substring(37)))
                .forEach(line -> distinctive.put(line.substring(37), line.substring(0, 36)));
        assertThat(distinctive).hasSizeGreaterThan(20);
    }

    @AfterAll
    void letGo() throws SQLException {
        superuser.close();
    }

    private Visitor visitor(Role role) {
        return Visitor.oneClick(
                port, Objects.requireNonNull(oneOfEachRole.get(role)).email());
    }

    private long latestEntry() throws SQLException {
        return Long.parseLong(
                strings("select coalesce(max(id), 0)::text from audit.entry").get(0));
    }

    private List<String> strings(String query) throws SQLException {
        return Catalogue.strings(superuser, query);
    }

    private void run(String command) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(command);
        }
    }

    /** Whom the body names, by their ids. The head of every page says whose household signs in, and shows no record. */
    private Set<String> named(String body) {
        var words = body.replaceAll("(?s)<header.*?</header>", "")
                .replaceAll("<[^>]*>", "|")
                .replace("&#39;", "'");
        return distinctive.entrySet().stream()
                .filter(person -> words.contains(person.getKey()) || words.contains(filed(person.getKey())))
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String filed(String name) {
        int last = name.lastIndexOf(' ');
        return name.substring(last + 1) + ", " + name.substring(0, last);
    }

    /** What is wrong with the entries that one answer left, or nothing. */
    private List<String> wrong(Role role, String path, Visitor.Answer answer, long before) throws SQLException {
        var findings = new ArrayList<String>();
        var reads =
                strings("select array_to_string(people, ',') from audit.entry where kind = 'read' and id > " + before
                        + " and actor_id = (select id from identity.app_user where email = '"
                        + Objects.requireNonNull(oneOfEachRole.get(role)).email() + "')");
        if (reads.size() > 1) {
            findings.add(role + " " + path + " left " + reads.size() + " entries");
        }
        var missing = named(answer.body());
        reads.forEach(people -> missing.removeAll(Set.of(people.split(","))));
        if (!missing.isEmpty()) {
            findings.add(role + " " + path + " shows people whom no entry names: " + missing);
        }
        return findings;
    }

    @Test
    void whoeverIsNamedOnAPageIsNamedInTheTrailByWhoeverSawIt() throws SQLException {
        var findings = new ArrayList<String>();
        var kinds = new TreeSet<String>();
        var showedSomebody = new TreeSet<String>();
        for (var role : oneOfEachRole.keySet()) {
            walk(role, findings, kinds, showedSomebody);
        }
        assertThat(findings).isEmpty();
        assertThat(pagesNotIn(kinds)).hasSizeLessThan(20);
        // were the pages without names, nothing would have been looked at
        assertThat(showedSomebody)
                .contains(
                        "/",
                        "/today",
                        "/people",
                        "/visits",
                        "/visits/{id}/record",
                        "/referrals",
                        "/reviews",
                        "/incidents",
                        "/administration/audit",
                        "/settlements/{id}");
    }

    private void walk(Role role, List<String> findings, Set<String> kinds, Set<String> showedSomebody)
            throws SQLException {
        var visitor = visitor(role);
        var opened = new HashMap<String, Integer>();
        var known = new LinkedHashSet<String>(List.of("/"));
        var open = new ArrayDeque<String>(known);
        while (!open.isEmpty()) {
            var path = open.remove();
            var kind =
                    ID.matcher(path.replaceAll("[?#].*", "")).replaceAll("{id}").replaceAll("/[0-9]+$", "/{id}");
            if (opened.merge(kind, 1, Integer::sum) > OF_ONE_KIND) {
                continue;
            }
            long before = latestEntry();
            var answer = visitor.get(path);
            kinds.add(kind);
            findings.addAll(wrong(role, path, answer, before));
            if (!named(answer.body()).isEmpty()) {
                showedSomebody.add(kind);
            }
            links(answer.body()).filter(known::add).forEach(open::add);
        }
    }

    private static Stream<String> links(String html) {
        return LINK.matcher(html).results().map(link -> link.group(1).replace("&amp;", "&"));
    }

    private List<String> pagesNotIn(Set<String> kinds) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("care.mainstay."))
                .filter(entry ->
                        entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .filter(pattern ->
                        kinds.stream().noneMatch(kind -> kind.matches(pattern.replaceAll("\\{[^}]+}", "[^/]+"))))
                .sorted()
                .toList();
    }

    @Test
    void whoeverIsFoundByASearchIsNamed() throws SQLException {
        var manager = visitor(Role.MANAGER);
        var somebody = named(manager.get("/people").body()).iterator().next();
        var family = strings("select family_name from persons.person where id = '" + somebody + "'")
                .get(0);
        long before = latestEntry();

        var answer = manager.get("/people?q=" + URLEncoder.encode(family, UTF_8));

        assertThat(named(answer.body())).contains(somebody);
        assertThat(wrong(Role.MANAGER, "/people?q=", answer, before)).isEmpty();
    }

    @Test
    void aFormShownAgainWithWhatIsWrongInItIsOneMoreReading() throws SQLException {
        var manager = visitor(Role.MANAGER);
        var path = links(manager.get("/visits").body())
                        .filter(link -> link.matches("/visits/[0-9a-f-]{36}"))
                        .filter(link -> manager.get(link + "/cancel").status() == 200)
                        .findFirst()
                        .orElseThrow()
                + "/cancel";
        long before = latestEntry();

        var answer = manager.post(path, Map.of());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(wrong(Role.MANAGER, path, answer, before)).isEmpty();
        assertThat(strings("select e.action || ' ' || (e.people = array[v.person_id])::text from audit.entry e,"
                        + " visits.visit v where e.kind = 'read' and e.id > " + before + " and v.id = '"
                        + path.split("/")[2] + "'"))
                .containsExactly("/visits/{visit}/cancel true");
    }

    @Test
    void aFileNamesEverybodyInIt() throws SQLException {
        var commissioner = visitor(Role.COMMISSIONER);
        var file = strings("select '/settlements/' || period_id || '/statement.json' from settlement.statement"
                        + " order by period_id limit 1")
                .get(0);
        long before = latestEntry();

        var answer = commissioner.get(file);

        assertThat(answer.status()).isEqualTo(200);
        var people = Pattern.compile("\"person\":\"([^\"]+)\"")
                .matcher(answer.body())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        var entries =
                strings("select array_to_string(people, ',') from audit.entry where kind = 'read' and id > " + before);
        assertThat(people).isNotEmpty();
        assertThat(entries).hasSize(1);
        assertThat(Set.of(entries.get(0).split(","))).isEqualTo(people);
    }

    @Test
    void countingPeopleShowsNobody() throws SQLException {
        var manager = visitor(Role.MANAGER);
        long before = latestEntry();

        assertThat(manager.get("/administration/inspections").status()).isEqualTo(200);

        assertThat(strings("select id::text from audit.entry where kind = 'read' and id > " + before))
                .isEmpty();
    }

    @Test
    void whenItCannotBeWrittenDownNothingIsShown() throws SQLException {
        var manager = visitor(Role.MANAGER);
        run("alter table audit.entry add constraint no_reads check (kind = 'write') not valid");
        try {
            var answer = manager.get("/people");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(named(answer.body())).isEmpty();
        } finally {
            run("alter table audit.entry drop constraint no_reads");
        }
    }
}
