package care.mainstay.care.visits.internal;

import care.mainstay.care.planning.TaskId;
import care.mainstay.care.visits.Attendance;
import care.mainstay.care.visits.TaskRecord;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.ObservationId;
import care.mainstay.foundation.kernel.OutcomeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who came, which tasks were done and what was observed, as the record's JSON columns.
 *
 * <p>They are read and written only whole and only with their record, and rows for them would be two thirds of all rows.
 */
final class RecordJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RecordJson() {}

    static String attended(List<Attendance> attended) {
        var array = JSON.createArrayNode();
        for (var there : attended) {
            array.addObject()
                    .put("carer", there.carer().toString())
                    .put("from", there.from().toString())
                    .put("until", there.until().toString());
        }
        return array.toString();
    }

    static List<Attendance> attended(String json) {
        var attended = new ArrayList<Attendance>();
        for (JsonNode there : JSON.readTree(json)) {
            attended.add(new Attendance(
                    CarerId.parse(there.get("carer").asString()),
                    Instant.parse(there.get("from").asString()),
                    Instant.parse(there.get("until").asString())));
        }
        return List.copyOf(attended);
    }

    static String tasks(List<TaskRecord> tasks) {
        var array = JSON.createArrayNode();
        for (var task : tasks) {
            var one = array.addObject().put("task", task.task().toString()).put("done", task.done());
            if (!task.whyNot().isBlank()) {
                one.put("whyNot", task.whyNot());
            }
        }
        return array.toString();
    }

    static List<TaskRecord> tasks(String json) {
        var tasks = new ArrayList<TaskRecord>();
        for (JsonNode task : JSON.readTree(json)) {
            tasks.add(new TaskRecord(
                    TaskId.parse(task.get("task").asString()),
                    task.get("done").asBoolean(),
                    task.path("whyNot").asString("")));
        }
        return List.copyOf(tasks);
    }

    static String observed(Map<OutcomeId, ObservationId> observed) {
        var object = JSON.createObjectNode();
        observed.forEach((outcome, observation) -> object.put(outcome.toString(), observation.toString()));
        return object.toString();
    }

    static Map<OutcomeId, ObservationId> observed(String json) {
        var observed = new LinkedHashMap<OutcomeId, ObservationId>();
        for (var entry : JSON.readTree(json).properties()) {
            observed.put(
                    OutcomeId.parse(entry.getKey()),
                    ObservationId.parse(entry.getValue().asString()));
        }
        return observed;
    }
}
