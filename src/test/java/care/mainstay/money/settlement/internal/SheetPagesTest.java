package care.mainstay.money.settlement.internal;

import static care.mainstay.money.Parties.COUNCIL;
import static care.mainstay.money.Parties.PROVIDER;
import static care.mainstay.money.Parties.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.money.Parties;
import care.mainstay.money.contracts.ContractState;
import care.mainstay.money.contracts.ContractVersion;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.contracts.SheetExamples;
import care.mainstay.people.Visitor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The editor of a term sheet over HTTP: what is typed is answered with its places, and never lost. */
@MainstayTest
class SheetPagesTest {

    private static final String REWARD = SheetExamples.REWARD_FOR_OUTCOMES.text();

    @LocalServerPort
    private int port;

    @Autowired
    private Callers callers;

    @Autowired
    private Users users;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Contracts contracts;

    private ContractId contract;
    private String path;

    @BeforeEach
    void aDraft() {
        Parties.register(callers, organisations);
        contract = Parties.drafted(callers, contracts, Parties.usual());
        path = "/contracts/" + contract + "/sheet";
    }

    private ContractVersion latest() {
        return callers.as(COUNCIL, () -> contracts.find(contract).orElseThrow().latest());
    }

    private Map<String, List<String>> typed(String act, String sheet) {
        return Map.of("act", List.of(act), "sheet", List.of(sheet), "based-on", List.of(latest().sha256()));
    }

    @Test
    void aSheetIsSavedCheckedAgreedAndSignedFromItsPages() {
        var council = signedIn(COUNCIL, 0xD1, "council");
        var provider = signedIn(PROVIDER, 0xD2, "provider");
        assertThat(council.get("/contracts/" + contract).body()).contains("Edit the term sheet");
        assertThat(council.get(path).body())
                .contains("terms: homecare-held-for-outcomes")
                .contains("Nothing stops this sheet.")
                .contains("minutes_that_count")
                .contains("planned length, times the carers needed")
                .contains("Start again from this sheet");

        assertThat(council.post(path, typed("save", REWARD)).status()).isEqualTo(303);
        assertThat(latest().text()).isEqualTo(REWARD);
        var page = "/contracts/" + contract;
        assertThat(council.get(page).body()).contains("Its rules are its own.").doesNotContain("Change these terms");
        assertThat(council.post(page + "/check", Map.of()).status()).isEqualTo(303);
        assertThat(eventually(provider, page))
                .contains("Least and most in a month")
                .contains("What it could pay for");
        assertThat(provider.get(page + "/stakes").body())
                .contains("Could a better result ever pay the provider less?")
                .contains("Could it pay less than the care costs");
        for (var party : List.of(council, provider)) {
            assertThat(party.post(page + "/agree", Map.of()).status()).isEqualTo(303);
        }
        for (var party : List.of(council, provider)) {
            assertThat(party.post(page + "/sign", Map.of()).status()).isEqualTo(303);
        }
        assertThat(latest().state()).isEqualTo(ContractState.SIGNED);
        assertThat(council.get(path).status())
                .as("what is signed is not edited")
                .isEqualTo(303);
        var refused = council.post(path, typed("save", "terms: other\n"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("terms: other").contains("start an amendment instead");
        assertThat(council.get(page + "/amendment").body())
                .contains("It begins with the sheet that binds now")
                .doesNotContain("rate-per-hour");
        var from = Map.of("from-day", List.of("1"), "from-month", List.of("4"), "from-year", List.of("2027"));
        assertThat(council.post(page + "/amendment", from).status()).isEqualTo(303);
        assertThat(latest().text()).isEqualTo(REWARD);
        assertThat(latest().state()).isEqualTo(ContractState.DRAFT);
        assertThat(council.get(page + "/terms").status()).isEqualTo(303);
    }

    /** The page once what is at stake has been worked out beside it. */
    private static String eventually(Visitor visitor, String page) {
        var body = visitor.get(page + "/stakes").body();
        for (int i = 0; i < 60 && body.contains("Look again"); i++) {
            body = visitor.get(page + "/stakes").body();
        }
        return visitor.get(page).body();
    }

    @Test
    void whateverIsTypedIsAnsweredWithItsPlaceAndShownAgain() {
        var council = signedIn(COUNCIL, 0xD3, "typing");
        council.get(path);
        var bad = new LinkedHashMap<String, String>();
        bad.put("There is no name “rats”. Maybe “rate”?", REWARD.replace("rate * minutes", "rats * minutes"));
        bad.put("does not go with", REWARD.replace("rate * minutes_in_all / 60", "rate + minutes_in_all / 60"));
        bad.put(
                "add up to 101 %",
                REWARD.replace("{role: provides}", "{role: provides, share: 101 %}")
                        .replace("share: 101 %}", "share: 61 %}\n  partner: {role: provides, share: 40 %}"));
        bad.put("Mainstay gathers no table “gate”", REWARD.replace("\n  gates:", "\n  gate:"));
        bad.put("stands here twice", REWARD + "settled: {pay within: 30 days}\n");
        bad.put("These rest on each other", REWARD.replace("  alike: 1", "  alike: alike2\n  alike2: alike"));
        bad.put("has no anchors", "terms: &a x\ntitle: *a\n");
        bad.put("has no tags", "terms: !!java.net.URL [x]\n");
        bad.put("nested more than", "a: " + "[".repeat(5_000));
        bad.put("This is not YAML", "terms: {a: [\n");
        bad.put(
                "There is no name",
                IntStream.range(0, 10_000)
                        .mapToObj(i -> "  q" + i + ": r" + i + " + 1")
                        .collect(Collectors.joining("\n", "terms: long\noverall:\n", "\n")));
        bad.forEach((words, sheet) -> {
            var answer = council.post(path, typed("check", sheet));
            assertThat(answer.status()).as(words).isEqualTo(422);
            assertThat(answer.body())
                    .as(words)
                    .contains(words)
                    .contains("There is a problem")
                    .contains(escaped(sheet.lines().findFirst().orElseThrow()))
                    .doesNotContain("Exception");
            assertThat(council.post(path, typed("stakes", sheet)).body())
                    .as(words)
                    .contains("What is at stake in this text")
                    .doesNotContain("Exception");
            var live = council.post(path + "/findings", Map.of("sheet", List.of(sheet)));
            assertThat(live.status()).as(words).isEqualTo(200);
            assertThat(live.body()).as(words).contains(words).doesNotContain("<html");
        });
        assertThat(latest().text()).as("checking keeps nothing").startsWith("terms: homecare-held-for-outcomes");
        assertThat(council.post(path, typed("save", "terms: a\0\n")).status()).isEqualTo(422);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    @Test
    void whatStoodInTheBoxIsKeptBesideTheExampleThatTakesItsPlace() {
        var council = signedIn(COUNCIL, 0xD4, "example");
        council.get(path);
        var answer = council.post(path, typed("example-fee-by-the-hour", "terms: my-own-work\n"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("What stood in the box before")
                .contains("terms: my-own-work")
                .contains("\nterms: fee-by-the-hour");
        assertThat(latest().text()).startsWith("terms: homecare-held-for-outcomes");
    }

    @Test
    void whatBothWroteIsKeptWhenTheOtherWasFaster() {
        var council = signedIn(COUNCIL, 0xD5, "slower");
        council.get(path);
        var mine = typed("save", "terms: mine\n");
        callers.as(PROVIDER, () -> contracts.revise(contract, REWARD, latest().sha256()));

        var answer = council.post(path, mine);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Somebody has written this version anew since you opened it.")
                .contains("What is saved now, by somebody else")
                .contains("terms: reward-for-outcomes")
                .contains("\nterms: mine");
        assertThat(latest().text()).isEqualTo(REWARD);
        assertThat(council.post(path, typed("save", "terms: mine\n")).status())
                .as("having seen both")
                .isEqualTo(303);
    }

    @Test
    void whatIsTypedIsNeverPrintedAsMarkup() {
        var council = signedIn(COUNCIL, 0xD6, "script");
        council.get(path);
        var script = "<script>alert(1)</script>";
        var sheet = "terms: x\ntitle: " + script + "\n\"</textarea>" + script + "\": 1\nparties:\n  \"" + script
                + "\": {role: pays}\n";
        for (var act : List.of("check", "stakes", "example-fee-by-the-hour")) {
            assertThat(council.post(path, typed(act, sheet)).body())
                    .doesNotContain(script)
                    .doesNotContain("</textarea><");
        }
        assertThat(council.post(path + "/findings", Map.of("sheet", List.of(sheet)))
                        .body())
                .doesNotContain(script);
        assertThat(council.post(path, typed("save", sheet)).status()).isEqualTo(303);
        for (var page : List.of(path, "/contracts/" + contract, "/contracts/" + contract + "/stakes")) {
            assertThat(council.get(page).body()).as(page).doesNotContain(script);
        }
    }

    @Test
    void onlyThePartiesFindItAndOnlyThoseWhoMayWriteTermsWriteIt() {
        var stranger = signedIn(STRANGER, 0xD7, "stranger");
        stranger.get("/contracts");
        for (var page : List.of(path, "/contracts/" + contract + "/stakes")) {
            assertThat(stranger.get(page).status()).as(page).isEqualTo(404);
        }
        stranger.get("/contracts");
        assertThat(stranger.post(path, typed("save", REWARD)).status()).isEqualTo(404);
        assertThat(stranger.post(path + "/findings", Map.of("sheet", List.of(REWARD)))
                        .status())
                .isEqualTo(404);

        var coordinator =
                signedIn(new Caller(PROVIDER.organisation(), PROVIDER.actor(), Role.COORDINATOR), 0xD8, "coordinator");
        assertThat(coordinator.get("/contracts/" + contract + "/stakes").status())
                .isEqualTo(200);
        assertThat(coordinator.get("/contracts/" + contract).body()).doesNotContain("Edit the term sheet");
        assertThat(coordinator.get(path).status()).isEqualTo(403);
        coordinator.get("/contracts");
        assertThat(coordinator.post(path, typed("save", REWARD)).status()).isEqualTo(403);
        assertThat(latest().text()).startsWith("terms: homecare-held-for-outcomes");
    }

    private Visitor signedIn(Caller like, long number, String name) {
        var who = new Caller(like.organisation(), new UserId(new UUID(4, number)), like.role());
        var password = "correct horse battery staple";
        var email = name + ".sheet@test.example";
        callers.as(
                Caller.system(who.organisation(), who.actor()),
                () -> users.register(
                        new User(who.actor(), who.organisation(), who.role(), "Sheet " + name, email),
                        Optional.of(password)));
        return Visitor.signedIn(port, email, password);
    }
}
