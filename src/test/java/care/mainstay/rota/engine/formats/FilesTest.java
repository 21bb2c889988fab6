package care.mainstay.rota.engine.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.rota.engine.Budget;
import care.mainstay.rota.engine.Charge;
import care.mainstay.rota.engine.Day;
import care.mainstay.rota.engine.Engine;
import care.mainstay.rota.engine.Reckoning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {

    private static final String HHCRSP = """
            {"patients": [
              {"id": "p1", "time_window": [30, 60.0], "required_caregivers": [{"service": "s1", "duration": 14.5}]},
              {"id": "p2", "time_window": [0, 40], "required_caregivers": [{"service": "s1"}, {"service": "s2", "duration": 10}],
               "synchronization": {"type": "sequential", "distance": [5, 20]}}],
             "services": [{"id": "s1", "default_duration": 20}, {"id": "s2"}],
             "caregivers": [{"id": "c1", "abilities": ["s1"]}, {"id": "c2", "abilities": ["s1", "s2"]}],
             "central_offices": [{"id": "d"}],
             "distances": [[0, 3.25, 4], [3.25, 0, 2.00], [5, 2, 0]]}
            """;

    private static final String UHHC = """
            {"metadata": {"time_window_met": "at_service_end", "origin": "generated",
              "cost_components": {"travel_time": 2, "total_tardiness": 3, "total_waiting_time": 1, "caregiver_preferences": 7,
                "optional_patients": 50, "missed_lunch_break": 30, "total_extra_time": "HARD"}},
             "patients": [
              {"id": "a", "distance_matrix_index": 1, "time_windows": [{"start": 60, "end": 90}, {"start": 200, "end": 300}],
               "required_services": [{"service": "s1", "duration": 20}], "preferred_caregivers": ["c2"], "optional": true},
              {"id": "b", "distance_matrix_index": 2, "time_windows": [{"start": 60, "end": 150}],
               "required_services": [{"service": "s1"}, {"service": "s2", "duration": 30}],
               "synchronization": {"type": "simultaneous"}, "incompatible_caregivers": ["c3"]}],
             "services": [{"id": "s1", "default_duration": 25}, {"id": "s2"}],
             "caregivers": [
              {"id": "c1", "abilities": ["s1"], "departing_point": "d0", "working_shift": {"start": 0, "end": 400}, "lunch_break": true},
              {"id": "c2", "abilities": ["s1", "s2"], "departing_point": "d0", "arrival_point": "d0",
               "working_shift": {"start": 0, "end": 400}, "lunch_break": false},
              {"id": "c3", "abilities": ["s1", "s2"], "departing_point": "d0", "working_shift": {"start": 0, "end": 400}}],
             "terminal_points": [{"id": "d0", "distance_matrix_index": 0}],
             "lunch_breaks": {"start": 120, "end": 240, "min_duration": 30},
             "distances": [[0, 10, 12], [11, 0, 5], [12, 6, 0]]}
            """;

    @TempDir
    private Path desk = Path.of("");

    private Day read(String text) throws IOException {
        return DayFile.read(Files.writeString(desk.resolve("day.json"), text));
    }

    private String refusal(String text) {
        var refused = catchThrowableOfType(Refused.class, () -> read(text));
        assertThat(refused).as("a refusal of %s", text).isNotNull();
        return refused.code();
    }

    @Test
    void decimalsBecomeWholeByTheSmallestPowerOfTen() throws IOException {
        Day day = read(HHCRSP);
        assertThat(day.facts().unitsPerMinute()).isEqualTo(100);
        assertThat(day.facts().travel().between(0, 1)).isEqualTo(325);
        assertThat(day.need(0).duration()).isEqualTo(1450);
        assertThat(day.need(1).duration()).as("the service’s own").isEqualTo(2000);
        assertThat(day.person(1).together()).isEqualTo(new Day.Together(500, 2000));
    }

    @Test
    void waysThatDifferByDirectionAreKept() throws IOException {
        var travel = read(HHCRSP).facts().travel();
        assertThat(travel.between(0, 2)).isEqualTo(400);
        assertThat(travel.between(2, 0)).isEqualTo(500);
    }

    @Test
    void whatBinaryArithmeticLeftBehindANumberIsDropped() throws IOException {
        assertThat(read(HHCRSP.replace("60.0", "60.00000000000003")).facts().unitsPerMinute())
                .isEqualTo(100);
        assertThat(refusal(HHCRSP.replace("60.0", "60.00000012"))).isEqualTo("rota.too-many-decimals");
    }

    @Test
    void aMissingRowOrEntryOfTheTravelTimesIsRefused() {
        assertThat(refusal(HHCRSP.replace(", [5, 2, 0]", ""))).isEqualTo("rota.uneven-distances");
        assertThat(refusal(HHCRSP.replace("[5, 2, 0]", "[5, 2]"))).isEqualTo("rota.uneven-distances");
        assertThat(refusal(HHCRSP.replace(", [3.25, 0, 2.00], [5, 2, 0]", "").replace("[[0, 3.25, 4]", "[[0]")))
                .isEqualTo("rota.uneven-distances");
        assertThat(refusal(HHCRSP.replace("\"distances\"", "\"ways\""))).isEqualTo("rota.no-distances");
    }

    @Test
    void negativeTimesAreRefused() {
        assertThat(refusal(HHCRSP.replace("2.00", "-2.00"))).isEqualTo("rota.negative-time");
        assertThat(refusal(HHCRSP.replace("14.5", "-14.5"))).isEqualTo("rota.negative-time");
    }

    @Test
    void numbersThatAreNoTimesAreRefused() {
        assertThat(refusal(HHCRSP.replace("2.00", "1e999999999"))).isEqualTo("rota.times-too-large");
        assertThat(refusal(HHCRSP.replace("2.00", "1e-999999999"))).isEqualTo("rota.too-many-decimals");
        assertThat(refusal(HHCRSP.replace("14.5", "9999999999"))).isEqualTo("rota.times-too-large");
    }

    @Test
    void aTableForFiftyThousandPlacesIsRefusedAtItsFirstRow() {
        String row = "[" + "1,".repeat(50_000) + "0]";
        assertThat(refusal("{\"central_offices\": [], \"distances\": [" + row + "]}"))
                .isEqualTo("rota.too-many-places");
    }

    @Test
    void aPlaceThatIsNotInTheTableIsRefused() {
        assertThat(refusal(UHHC.replace("\"distance_matrix_index\": 2", "\"distance_matrix_index\": 7")))
                .isEqualTo("rota.no-such-place");
        assertThat(refusal(UHHC.replace("\"distance_matrix_index\": 2", "\"distance_matrix_index\": 1.5")))
                .isEqualTo("rota.missing");
    }

    @Test
    void anUnknownTimeIsNotANumber() {
        assertThat(refusal(HHCRSP.replace("2.00", "null"))).isEqualTo("rota.not-a-time");
    }

    @Test
    void aFileThatIsCutOffOrAnotherSaysSo() {
        assertThat(refusal(HHCRSP.substring(0, 200))).isEqualTo("rota.not-json");
        assertThat(refusal("[]")).isEqualTo("rota.unknown-format");
        assertThat(refusal(HHCRSP.replace("central_offices", "offices"))).isEqualTo("rota.unknown-format");
        assertThat(refusal(HHCRSP.replace("\"abilities\": [\"s1\"]", "\"abilities\": 4")))
                .isEqualTo("rota.missing");
        assertThat(refusal(HHCRSP.replace("\"p1\"", "{}"))).isEqualTo("rota.missing");
    }

    @Test
    void aChargeThatNobodyKnowsIsRefused() {
        assertThat(refusal(UHHC.replace("travel_time", "petrol"))).isEqualTo("rota.unknown-charge");
        assertThat(refusal(UHHC.replace(": 7,", ": -7,"))).isEqualTo("rota.weight");
    }

    @Test
    void everythingOfTheUnifiedFormatIsRead() throws IOException {
        Day.Facts facts = read(UHHC).facts();
        assertThat(facts.endsInside()).isTrue();
        assertThat(facts.rest()).isEqualTo(new Day.Rest(120, 240, 30, true, false));
        assertThat(facts.charges().forbids(Charge.OVERTIME)).isTrue();
        assertThat(facts.charges().weight(Charge.NOT_PREFERRED)).isEqualTo(7);
        assertThat(facts.carers().get(0).rest()).isTrue();
        assertThat(facts.persons().get(0).optional()).isTrue();
        assertThat(facts.persons().get(0).windows()).hasSize(2);
        assertThat(facts.persons().get(1).excluded()).containsExactly("c3");
        assertThat(facts.persons().get(1).together()).isEqualTo(Day.Together.AT_ONCE);
    }

    @Test
    void aPlanThatIsWrittenAndReadIsTheSame() throws IOException {
        for (String text : new String[] {HHCRSP, UHHC}) {
            Day day = read(text);
            var found = new Engine(System::nanoTime, () -> false).solve(day, Budget.ofMoves(5_000, 1));
            var file = desk.resolve("plan.json");
            PlanFile.write(file, day, found.plan());
            var again = PlanFile.read(file, day);
            assertThat(again).isEqualTo(found.plan());
            assertThat(Reckoning.of(day, again)).isEqualTo(found.reckoning());
            assertThat(found.reckoning().faults()).isEmpty();
        }
    }

    @Test
    void aPlanForAnotherDayIsRefused() throws IOException {
        Day day = read(HHCRSP);
        var stranger = Files.writeString(
                desk.resolve("plan.json"), "{\"routes\": [{\"caregiver_id\": \"c9\", \"locations\": []}]}");
        assertThat(catchThrowableOfType(Refused.class, () -> PlanFile.read(stranger, day))
                        .code())
                .isEqualTo("rota.unknown-carer");
        var elsewhere = Files.writeString(
                desk.resolve("plan.json"),
                "{\"routes\": [{\"caregiver_id\": \"c1\", \"locations\": [{\"patient\": \"p9\", \"service\": \"s1\"}]}]}");
        assertThat(catchThrowableOfType(Refused.class, () -> PlanFile.read(elsewhere, day))
                        .code())
                .isEqualTo("rota.unknown-visit");
    }

    @Test
    void aPlanThatNamesTwoCarersWhoHaveBeenDeletedNamesBothAndEveryVisitThatIsGone() throws IOException {
        Day day = read(HHCRSP);
        var plan = Files.writeString(
                desk.resolve("plan.json"),
                "{\"routes\": [{\"caregiver_id\": \"c8\", \"locations\": []}, {\"caregiver_id\": \"c9\", \"locations\": ["
                        + "{\"patient\": \"p9\", \"service\": \"s1\"}]}]}");
        var refused = catchThrowableOfType(Refused.class, () -> PlanFile.published(plan, day));
        assertThat(refused.problems())
                .extracting(Refused.Problem::words)
                .containsExactly(
                        "The day knows no carer c8.",
                        "The day knows no carer c9.",
                        "The day knows no visit s1 of person p9.");
    }

    @Test
    void aTimeOfAPlanThatIsNoTimeIsRefused() throws IOException {
        Day day = read(HHCRSP);
        var plan = Files.writeString(
                desk.resolve("plan.json"),
                "{\"routes\": [{\"caregiver_id\": \"c1\", \"locations\": [{\"patient\": \"p1\", \"service\": \"s1\","
                        + " \"arrival_time\": 1e30, \"departure_time\": 1e30}]}]}");
        assertThat(catchThrowableOfType(Refused.class, () -> PlanFile.read(plan, day))
                        .code())
                .isEqualTo("rota.times-too-large");
    }

    @Test
    void everyRuleThatAPlanBreaksIsNamed() throws IOException {
        Day day = read(HHCRSP);
        var plan = Files.writeString(
                desk.resolve("plan.json"),
                "{\"routes\": [{\"caregiver_id\": \"c1\", \"locations\": [{\"patient\": \"p2\", \"service\": \"s2\"}]}]}");
        assertThat(Reckoning.of(day, PlanFile.read(plan, day)).faults())
                .containsExactly(
                        "Carer c1 cannot do s2 of person p2.",
                        "Nobody visits person p1.",
                        "One of two carers is missing at person p2.");
    }
}
