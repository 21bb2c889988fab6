package care.mainstay.rota.horizon.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.Refused.Problem;
import care.mainstay.rota.engine.Budget;
import care.mainstay.rota.horizon.Horizon;
import care.mainstay.rota.horizon.HorizonGenerator;
import care.mainstay.rota.horizon.HorizonPlan;
import care.mainstay.rota.horizon.HorizonPlan.Made;
import care.mainstay.rota.horizon.HorizonReckoning;
import care.mainstay.rota.horizon.HorizonSolver;
import care.mainstay.rota.horizon.Ways;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HorizonFileTest {

    @TempDir
    private Path desk = Path.of("");

    private List<String> problems(String json) throws IOException {
        Path file = Files.writeString(desk.resolve("horizon.json"), json);
        var refused = org.assertj.core.api.Assertions.catchThrowableOfType(Refused.class, () -> HorizonFile.read(file));
        assertThat(refused.problems()).allSatisfy(one -> {
            assertThat(one.words()).isNotBlank();
            assertThat(one.whatToDo()).isNotBlank();
        });
        return refused.problems().stream().map(Problem::code).toList();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Path file = desk.resolve("horizon.json");
        var table = Ways.ofMinutes(4, new int[] {0, 3, 5, 9, 3, 0, 4, 8, 5, 4, 0, 2, 9, 7, 2, 0}, 400);
        for (Horizon horizon :
                List.of(HorizonGenerator.generate(9, 14, 3), HorizonGenerator.generate(9, 14, 3, table))) {
            HorizonFile.write(file, horizon);
            assertThat(HorizonFile.isOne(file)).isTrue();
            assertThat(HorizonFile.text(HorizonFile.read(file))).isEqualTo(HorizonFile.text(horizon));
        }
    }

    @Test
    void everythingThatCannotBeReadIsSaidAtOnce() throws IOException {
        assertThat(problems("{\"format\":\"mainstay-horizon-1\",\"days\":\"seven\",\"travel\":{\"metresPerMinute\":0},"
                        + "\"weights\":{\"kindness\":3},"
                        + "\"carers\":[{\"id\":7,\"x\":1,\"shifts\":[]}],\"people\":[]}"))
                .contains("rota.missing", "rota.speed", "rota.unknown-weight")
                .hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void everythingThatCannotBePlannedIsSaidAtOnce() throws IOException {
        assertThat(problems("""
                        {"format": "mainstay-horizon-1", "days": 8,
                         "travel": {"metresPerMinute": 400, "minutes": [[0, 5], [5, 0]]},
                         "carers": [
                          {"id": "Ann", "place": 0, "guaranteed": 600, "most": 300,
                           "shifts": [{"day": 0, "from": 800, "until": 700}, {"day": 9, "from": 400, "until": 700}]},
                          {"id": "Ann", "place": 2, "guaranteed": 0, "most": 300,
                           "shifts": [{"day": 1, "from": 400, "until": 700}, {"day": 1, "from": 600, "until": 800}]}],
                         "people": [
                          {"id": "Rose", "place": 1, "carersAtMost": -1, "team": ["Bob"], "excluded": ["Eve"],
                           "history": [{"day": -29, "carer": "Ann"}, {"day": -3, "carer": "Carl"}],
                           "patterns": [
                            {"name": "morning", "opens": 500, "closes": 480, "minutes": 0, "carers": 3,
                             "skills": ["magic"], "days": [0, 0, 30]}]},
                          {"id": "Rose", "place": 1, "carersAtMost": 2, "patterns": []}]}
                        """))
                .containsExactlyInAnyOrder(
                        "rota.days",
                        "rota.contract",
                        "rota.shift",
                        "rota.unknown-day",
                        "rota.duplicate-carer",
                        "rota.unknown-place",
                        "rota.shifts-overlap",
                        "rota.team-size",
                        "rota.unknown-carer",
                        "rota.unknown-carer",
                        "rota.unknown-carer",
                        "rota.unknown-day",
                        "rota.window",
                        "rota.duration",
                        "rota.carers-needed",
                        "rota.unknown-skill",
                        "rota.duplicate-visit",
                        "rota.unknown-day",
                        "rota.duplicate-person");
    }

    @Test
    void aTableOfWaysMustBeWholeAndNotNegative() throws IOException {
        String rest = ",\"carers\":[{\"id\":\"Ann\",\"place\":0,\"guaranteed\":0,\"most\":0,\"shifts\":[]}],"
                + "\"people\":[{\"id\":\"Rose\",\"place\":0,\"carersAtMost\":1,\"patterns\":[]}]}";
        String head = "{\"format\":\"mainstay-horizon-1\",\"days\":7,\"travel\":{\"metresPerMinute\":400,\"minutes\":";
        assertThat(problems(head + "[[0,1],[2]]}" + rest)).containsExactly("rota.uneven-distances");
        assertThat(problems(head + "[[0,-1],[2.5,0]]}" + rest)).containsExactly("rota.not-a-time", "rota.not-a-time");
    }

    @Test
    void fiftyThousandVisitsAreRefused() throws IOException {
        var people = new StringBuilder();
        String days = List.of(0, 1, 2, 3, 4, 5, 6).toString();
        for (int p = 0; p < 3_600; p++) {
            people.append(p == 0 ? "" : ",")
                    .append("{\"id\":\"p%d\",\"x\":0,\"y\":%d,\"carersAtMost\":2,\"patterns\":[".formatted(p, p));
            for (int k = 0; k < 2; k++) {
                people.append(k == 0 ? "" : ",")
                        .append("{\"name\":\"n%d\",\"opens\":500,\"closes\":600,\"minutes\":30,\"days\":%s}"
                                .formatted(k, days));
            }
            people.append("]}");
        }
        assertThat(problems("{\"format\":\"mainstay-horizon-1\",\"days\":7,"
                        + "\"travel\":{\"metresPerMinute\":400,\"detourPercent\":130},"
                        + "\"carers\":[{\"id\":\"Ann\",\"x\":0,\"y\":0,\"guaranteed\":0,\"most\":0,\"shifts\":[]}],"
                        + "\"people\":[" + people + "]}"))
                .containsExactly("rota.too-many-visits");
    }

    @Test
    void otherFilesAreNotTakenForOne() throws IOException {
        assertThat(HorizonFile.isOne(Files.writeString(desk.resolve("a.json"), "{\"distances\":[[0]]}")))
                .isFalse();
        assertThat(HorizonFile.isOne(Files.writeString(desk.resolve("b.json"), "not json")))
                .isFalse();
        assertThat(HorizonFile.isOne(desk.resolve("none.json"))).isFalse();
        assertThat(problems("{\"format\":\"mainstay-horizon-9\"}")).containsExactly("rota.unknown-format");
    }

    @Test
    void aPlanForOtherDaysIsRefusedWithAllThatDoesNotFit() throws IOException {
        var horizon = HorizonGenerator.generate(3, 7, 1);
        Path file = Files.writeString(desk.resolve("plan.json"), """
                {"format": "mainstay-horizon-plan-1", "rounds": [
                 {"carer": "nobody", "day": 0, "visits": [{"person": "P1001", "name": "siesta", "start": 800}]}]}
                """);
        assertThatThrownBy(() -> HorizonPlanFile.read(file, horizon))
                .asInstanceOf(type(Refused.class))
                .extracting(refused ->
                        refused.problems().stream().map(Problem::code).toList())
                .isEqualTo(List.of("rota.unknown-carer", "rota.unknown-visit"));
    }

    /** The checker that knows nothing of this program comes to the same, for good plans and for spoilt ones. */
    @Test
    void thePythonCheckerAgrees() throws Exception {
        Path checker = Path.of("bench/rota/horizon_check.py");
        assumeTrue(Files.exists(checker) && runs("python3", "--version"), "python3 is not there");
        var random = new Random(5);
        for (int seed = 1; seed <= 4; seed++) {
            var horizon = HorizonGenerator.generate(12, 14, seed);
            var found = new HorizonSolver(System::nanoTime, () -> false).solve(horizon, Budget.ofMoves(5_000, seed));
            agree(checker, horizon, found.plan());
            agree(checker, horizon, spoilt(found.plan(), horizon, random));
        }
    }

    private static HorizonPlan spoilt(HorizonPlan plan, Horizon horizon, Random random) {
        int carers = horizon.facts().carers().size();
        return new HorizonPlan(plan.made().stream()
                .filter(made -> random.nextInt(10) > 0)
                .map(made -> new Made(
                        made.visit(),
                        made.start() + random.nextInt(5) - 2,
                        random.nextInt(10) == 0
                                ? made.carers().stream()
                                        .map(c -> (c + 1) % carers)
                                        .toList()
                                : made.carers()))
                .toList());
    }

    private void agree(Path checker, Horizon horizon, HorizonPlan plan) throws Exception {
        Path instance = desk.resolve("instance.json");
        Path solution = desk.resolve("solution.json");
        HorizonFile.write(instance, horizon);
        HorizonPlanFile.write(solution, horizon, plan);
        assertThat(HorizonPlanFile.read(solution, horizon).made()).hasSameElementsAs(plan.made());
        var process = new ProcessBuilder(
                        "python3", checker.toString(), instance.toString(), solution.toString(), "--json")
                .redirectErrorStream(true)
                .start();
        var said = HorizonFile.JSON.readTree(process.getInputStream());
        var reckoning = HorizonReckoning.of(horizon, plan);
        assertThat(process.waitFor()).isEqualTo(reckoning.isFeasible() ? 0 : 1);
        reckoning
                .amounts()
                .forEach((charge, amount) -> assertThat(
                                said.path("amounts").path(charge.key()).asLong(-1))
                        .as(charge.key())
                        .isEqualTo(amount));
        assertThat(said.path("cost").asLong()).isEqualTo(reckoning.cost());
        assertThat(said.path("carers").asInt()).isEqualTo(reckoning.carersOfAll());
        assertThat(said.path("unallocated").asInt())
                .isEqualTo(reckoning.unallocated().size());
        assertThat(said.path("broken").size() > 0).isEqualTo(!reckoning.isFeasible());
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
