package care.mainstay.house;

import care.mainstay.house.Catalogue.Policy;
import care.mainstay.house.RandomRows.Caller;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What random callers can do to a table, with a policy and without it.
 *
 * <p>Their role is allowed everything first: what it may not do to any row, the policies would not be asked about.
 */
final class Power {

    private final Connection superuser;
    private final RandomRows rows;
    private final Map<String, Object> known = new HashMap<>();

    Power(Connection superuser, RandomRows rows) {
        this.superuser = superuser;
        this.rows = rows;
    }

    boolean changesWithout(Policy policy) throws SQLException {
        var table = policy.table();
        var role = policy.roles().equals("{public}")
                ? "mainstay_app"
                : policy.roles().replaceAll("[{}]", "");
        var allow = "grant select, insert, update, delete on " + table + " to " + role;
        var wall = new Wall(superuser, rows.anyTable(table)).as(role);
        var with = wall.after(allow);
        var without = wall.after(allow + "; drop policy " + policy.name() + " on " + table);
        for (var kind : kinds(policy)) {
            for (var caller : rows.manyCallers()) {
                var key = table + role + kind + caller;
                if (!known.containsKey(key)) {
                    known.put(key, done(with, kind, caller));
                }
                if (!known.get(key).equals(done(without, kind, caller))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> kinds(Policy policy) {
        var kind = policy.kind().replaceAll(",.*", "");
        return kind.equals("all") ? List.of("select", "insert") : List.of(kind);
    }

    private static Object done(Wall wall, String kind, Caller caller) throws SQLException {
        return switch (kind) {
            case "select" -> wall.rowsSeen(caller);
            case "update" -> wall.rowsChanged(caller);
            case "delete" -> wall.rowsRemoved(caller);
            case "insert" -> wall.rowsTaken(caller, "true order by " + wall.keptBy(caller) + " desc, ctid limit 40");
            default -> throw new IllegalStateException("no such kind of policy: " + kind);
        };
    }
}
