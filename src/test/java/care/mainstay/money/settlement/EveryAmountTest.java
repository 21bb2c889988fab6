package care.mainstay.money.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.MainstayTest;
import care.mainstay.care.visits.Visits;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.terms.Recomputed;
import care.mainstay.people.Visitor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The statements of Westmere as somebody outside can check them: everything here is read over HTTP, and recomputed by
 * arithmetic that the engine does not know.
 */
@MainstayTest(westmere = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryAmountTest {

    private static final int AMOUNTS = 500;

    /** Of the visits behind one line, as many are opened over HTTP; all of them with {@code -Dmainstay.every-page=true}. */
    private static final int VISITS_OPENED = Boolean.getBoolean("mainstay.every-page") ? Integer.MAX_VALUE : 2;

    private static final String EVIDENCE = ", evidence ";

    /** Cells that no record says: what the same statement puts right, and weights the sheet gives itself. */
    private static final Set<String> BY_ITSELF =
            Set.of("put_right", "by_the_ledger", "months_held", "weight", "before");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]+)\"");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    @LocalServerPort
    private int port;

    @Autowired
    private Callers callers;

    @Autowired
    private Users users;

    @Autowired
    private Contracts contracts;

    @Autowired
    private Settlement settlement;

    @Autowired
    private Visits visits;

    @Autowired
    private TransactionTemplate transaction;

    /** A line as the JSON of its month has it, with the id its page has. */
    private record Line(String id, Month month, JsonNode json) {

        String key() {
            return json.path("key").asString();
        }
    }

    /** A statement as anybody who may can fetch it: its JSON, the rows of its frozen tables, and the signed sheet. */
    private record Month(
            JsonNode statement,
            Map<String, JsonNode> byKey,
            Set<String> rows,
            String sheet,
            Map<String, Boolean> formulas) {

        Month(JsonNode statement, Map<String, JsonNode> byKey, Set<String> rows, String sheet) {
            this(statement, byKey, rows, onOneLine(sheet), new ConcurrentHashMap<>());
        }

        boolean says(String formula) {
            return formulas.computeIfAbsent(formula, one -> sheet.contains(onOneLine(one)));
        }

        private static String onOneLine(String text) {
            return text.replaceAll("\\s+", " ").strip();
        }
    }

    private final List<Line> all = new ArrayList<>();
    private final Map<String, Integer> closed = new ConcurrentSkipListMap<>();
    private Visitor provider;
    private Visitor council;

    @BeforeAll
    void fetchEveryStatement() {
        provider = Visitor.oneClick(port, "manager@westmere.example");
        council = Visitor.oneClick(port, "commissioner@westmere.example");
        var manager = caller("manager@westmere.example");
        for (var contract : callers.as(manager, contracts::all)) {
            for (var period : callers.as(manager, () -> settlement.periods(contract.id()))) {
                var ids = new HashMap<String, String>();
                var statement = callers.as(
                        manager, () -> settlement.statement(period.id()).orElseThrow());
                statement.lines().forEach(line -> ids.put(line.key(), line.id().toString()));
                var version = contract.versions().get(statement.termsVersion() - 1);
                fetch(period, ids, version.text());
            }
        }
    }

    private void fetch(Period period, Map<String, String> ids, String sheet) {
        var path = "/settlements/" + period.id();
        var json = JSON.readTree(council.get(path + "/statement.json").body());
        var rows = new HashSet<String>();
        for (var input : json.path("statement").path("inputs")) {
            var csv = council.get(path + "/tables/" + input.path("month").asString() + "/"
                    + input.path("table").asString() + ".csv");
            assertThat(csv.status()).isEqualTo(200);
            Collections.addAll(rows, csv.body().split("[,\\s\"]+"));
        }
        var byKey = new TreeMap<String, JsonNode>();
        json.path("lines").forEach(line -> {
            ((ObjectNode) line).set("why", KeptJson.whole(line.path("why")));
            byKey.put(line.path("key").asString(), line);
        });
        var month = new Month(json.path("statement"), byKey, rows, sheet);
        byKey.forEach((key, line) -> all.add(new Line(ids.get(key), month, line)));
    }

    @Test
    void everyStatementIsTheSumOfItsLinesAndEveryLineSumsToZero() {
        var totals = new IdentityHashMap<Month, BigDecimal>();
        for (var line : all) {
            var sum = BigDecimal.ZERO;
            var due = BigDecimal.ZERO;
            for (var move : line.json().path("moves")) {
                var amount = new BigDecimal(move.path("amount").asString());
                sum = sum.add(amount);
                due = move.path("account").asString().equals("due") ? due.add(amount) : due;
            }
            assertThat(sum).as(line.key()).isEqualByComparingTo("0");
            totals.merge(line.month(), due, BigDecimal::add);
        }
        assertThat(totals).hasSizeGreaterThanOrEqualTo(3);
        totals.forEach((month, total) -> assertThat(total)
                .isEqualByComparingTo(month.statement().path("total").asString()));
    }

    @Test
    void fiveHundredRandomAmountsRecomputeFromTheirExplanationAndEveryLeafOpensARow()
            throws InterruptedException, ExecutionException {
        long seed = new Random().nextLong();
        System.out.println("EveryAmountTest: seed " + seed + ", " + all.size() + " amounts to choose from");
        var chosen = new ArrayList<>(all);
        Collections.sort(chosen, java.util.Comparator.comparing(Line::id));
        Collections.shuffle(chosen, new Random(seed));
        assertThat(chosen).hasSizeGreaterThan(AMOUNTS);
        var opened = new ConcurrentHashMap<String, String>();
        var half = chosen.subList(0, AMOUNTS / 2);
        var otherHalf = chosen.subList(AMOUNTS / 2, AMOUNTS);
        int leaves = 0;
        var readers = Executors.newFixedThreadPool(2);
        try {
            for (var read : readers.invokeAll(
                    List.<Callable<Integer>>of(() -> checkAll(half, opened), () -> checkAll(otherHalf, opened)))) {
                leaves += read.get();
            }
        } finally {
            readers.shutdownNow();
        }
        System.out.println("EveryAmountTest: " + leaves + " leaves, " + opened.size()
                + " pages opened; open to the other party only: " + closed);
    }

    @Test
    void nobodyIsSaidToHaveLeftAContractThatTheyAreUnder() {
        var manager = caller("manager@westmere.example");
        for (var contract : callers.as(manager, contracts::all)) {
            for (var period : callers.as(manager, () -> settlement.periods(contract.id()))) {
                assertThat(callers.as(manager, () -> settlement.late(period.id())))
                        .filteredOn(late -> late.table().equals("people"))
                        .as("written down since the cut-off of %s", period.days())
                        .allMatch(late -> !late.now().isEmpty());
            }
        }
    }

    @Test
    void aNumberThatIsChangedAnywhereInATreeIsFound() {
        var random = new Random(7);
        int changed = 0;
        for (var line : all.subList(0, 60)) {
            var why = line.json().path("why").deepCopy();
            var numbers = new ArrayList<ObjectNode>();
            each(why, node -> {
                boolean isWorkedOut =
                        node.has("parts") && node.path("value").asString("").matches("-?\\d+(\\.\\d+)?");
                if (isWorkedOut && node instanceof ObjectNode number) {
                    numbers.add(number);
                }
            });
            if (!numbers.isEmpty()) {
                var wrong = numbers.get(random.nextInt(numbers.size()));
                wrong.put(
                        "value",
                        wrong.path("value").asString().contains(".")
                                ? wrong.path("value").asString() + "1"
                                : wrong.path("value").asString() + "0.5".substring(1));
                assertThatThrownBy(() -> Recomputed.check(why.toString()))
                        .as(line.key())
                        .isInstanceOf(AssertionError.class);
                changed++;
            }
        }
        assertThat(changed).isGreaterThan(30);
    }

    @Test
    void aLeafThatPointsAtNoRowIsFound() {
        var line = all.stream()
                .filter(one -> one.key().startsWith("fee/"))
                .findFirst()
                .orElseThrow();
        var json = line.json().deepCopy();
        each(json.path("why"), node -> {
            if (node.path("source").asString("").contains(EVIDENCE) && node instanceof ObjectNode leaf) {
                leaf.put("source", "visits line 2" + EVIDENCE + "visits.visit:00000000-0000-7000-8000-000000000000");
            }
        });

        assertThatThrownBy(() -> check(new Line(line.id(), line.month(), json), provider, new HashMap<>()))
                .isInstanceOf(AssertionError.class);
    }

    private int checkAll(List<Line> lines, Map<String, String> opened) {
        int leaves = 0;
        for (var line : lines) {
            leaves += check(line, line.key().hashCode() % 2 == 0 ? provider : council, opened);
        }
        return leaves;
    }

    /** Recomputes a line, and opens the row behind each of its leaves; answers how many leaves there were. */
    private int check(Line line, Visitor who, Map<String, String> opened) {
        var why = line.json().path("why");
        Recomputed.check(why.toString());
        assertThat(new BigDecimal(why.path("value").asString()))
                .as(line.key())
                .isEqualByComparingTo(line.json().path("about").asString());
        var links = links(line, who);
        var visitsOfLine = new HashSet<VisitId>();
        var count = new int[1];
        each(why, leaf -> {
            if (!leaf.has("parts")) {
                count[0]++;
            }
            isGrounded(line, leaf);
            for (var evidence : evidence(leaf)) {
                var reader = who;
                var href = linked(line, evidence, links);
                if (href.isEmpty()) {
                    // what one party keeps about somebody whose support has ended is open to that party alone
                    reader = who == council ? provider : council;
                    href = linked(line, evidence, links(line, reader));
                    closed.merge(evidence.replaceAll(":.*", ""), 1, Integer::sum);
                }
                assertThat(href)
                        .as("a link to %s on the page of %s", evidence, line.key())
                        .isPresent();
                if (evidence.startsWith("visits.visit:")) {
                    visitsOfLine.add(VisitId.parse(evidence.substring("visits.visit:".length())));
                    if (visitsOfLine.size() > VISITS_OPENED) {
                        continue;
                    }
                }
                opens(line, leaf, evidence, href.orElseThrow(), reader, opened);
            }
        });
        var mine = caller(who == council ? "commissioner@westmere.example" : "manager@westmere.example");
        assertThat(callers.as(mine, () -> visits.recorded(visitsOfLine)).keySet())
                .as("the visits of %s, read by who may", line.key())
                .isEqualTo(visitsOfLine);
        return count[0];
    }

    /** What is agreed stands in the signed sheet, a told amount is that of another line, a cell stands for records. */
    private static void isGrounded(Line line, JsonNode leaf) {
        var kind = leaf.path("kind").asString("");
        var name = leaf.path("name").asString("");
        var source = leaf.path("source").asString("");
        if (source.startsWith("line ")) {
            var other = line.month().byKey().get(source.substring("line ".length()));
            assertThat(other).as("%s of %s", source, line.key()).isNotNull();
            assertThat(new BigDecimal(other.path("about").asString()))
                    .isEqualByComparingTo(leaf.path("value").asString());
        } else if (kind.equals("quantity") && leaf.has("formula") && !name.equals("adjustment")) {
            // as it was signed, apart from how its lines are broken
            assertThat(line.month().says(leaf.path("formula").asString()))
                    .as("%s of %s stands in the sheet", name, line.key())
                    .isTrue();
        } else if (kind.equals("column") && !leaf.has("known") && !BY_ITSELF.contains(name)) {
            assertThat(evidence(leaf))
                    .as("%s of %s rests on a record", leaf, line.key())
                    .isNotEmpty();
        }
    }

    private static List<String> evidence(JsonNode leaf) {
        var source = leaf.path("source").asString("");
        int at = source.indexOf(EVIDENCE);
        return at < 0
                ? List.of()
                : List.of(source.substring(at + EVIDENCE.length()).split(" "));
    }

    /** Where the page of a line leads its reader. */
    private static Set<String> links(Line line, Visitor reader) {
        var page = reader.get("/settlements/lines/" + line.id());
        assertThat(page.status()).as(line.key()).isEqualTo(200);
        var links = new HashSet<String>();
        var found = LINK.matcher(page.body());
        while (found.find()) {
            links.add(found.group(1));
        }
        return links;
    }

    /** The link to a record, which is a row of the frozen tables. */
    private static Optional<String> linked(Line line, String evidence, Set<String> links) {
        assertThat(line.month().rows()).as(line.key()).contains(evidence);
        var id = evidence.substring(evidence.indexOf(':') + 1);
        return evidence.startsWith("reviews.impartial-decision:")
                ? links.stream().filter(link -> link.endsWith("/impartial")).findFirst()
                : links.stream().filter(link -> link.contains(id)).findFirst();
    }

    private void opens(
            Line line, JsonNode leaf, String evidence, String href, Visitor who, Map<String, String> opened) {
        var kind = evidence.substring(0, evidence.indexOf(':'));
        var body = opened.computeIfAbsent(href, path -> {
            var answer = who.get(path);
            assertThat(answer.status()).as("%s, for %s", path, line.key()).isEqualTo(200);
            return answer.body();
        });
        var day = DAY.matcher(leaf.path("key").path("visit").asString(""));
        if (kind.equals("visits.visit") && day.lookingAt()) {
            assertThat(body).as(href).contains(Words.day(LocalDate.parse(day.group())));
        }
    }

    private static void each(JsonNode node, Consumer<JsonNode> taker) {
        taker.accept(node);
        node.path("parts").forEach(part -> each(part, taker));
    }

    private Caller caller(String email) {
        return callers.as(Installation.ITSELF, () -> transaction.execute(status -> users.findByEmail(email)))
                .orElseThrow()
                .caller();
    }
}
