package care.mainstay.foundation.database;

import care.mainstay.foundation.kernel.Refused;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;

/** Why a database lets a role not in, in words for who set it up, and what to do about each. */
final class NoConnection {

    private static final String SET_UP = " docs/operations.md says how it is set up.";

    private NoConnection() {}

    static Refused refusal(DatabaseAddress address, DatabaseRole role, SQLException problem) {
        String name = role.roleName();
        String state = problem.getSQLState() == null ? "" : problem.getSQLState();
        if (hasCause(problem, UnknownHostException.class)) {
            return unreachable(
                    "There is no machine called " + address.host() + ".",
                    "Maybe its name in the database’s address is mistyped, or this machine cannot look it up.");
        }
        if (hasCause(problem, SocketTimeoutException.class)) {
            return unreachable(
                    "Nothing answers at " + address.server() + ".",
                    "Maybe a firewall is in between, or host or port are mistyped.");
        }
        return switch (state) {
            case "08001" ->
                unreachable(
                        "No PostgreSQL can be reached at " + address.server() + ": " + said(problem),
                        "Maybe it is not running, or host or port are mistyped, or it listens on its own machine only.");
            case "28P01" ->
                unreachable(
                        "The server at " + address.server() + " does not take the password of " + name + ".",
                        "Maybe correct " + variable(role) + " or ~/.pgpass, or the role has not been made there yet:"
                                + SET_UP);
            case "08004" ->
                unreachable(
                        "The server at " + address.server() + " asks for the password of " + name
                                + ", and none was given.",
                        "Put it into the environment as " + variable(role) + ", or into ~/.pgpass.");
            case "28000" ->
                unreachable(
                        "The server at " + address.server() + " does not let " + name + " in: " + said(problem),
                        "Maybe the role has not been made there yet, or pg_hba.conf does not name it:" + SET_UP);
            case "3D000" ->
                unreachable(
                        "There is no database " + address.name() + " at " + address.server() + ".",
                        "Maybe its name is mistyped, or it has not been made yet:" + SET_UP);
            case "42501" ->
                unreachable(
                        "The role " + name + " may not connect to the database " + address.name() + ".",
                        "As a superuser: grant connect" + (role == DatabaseRole.APPLICATION ? ", temporary" : "")
                                + " on database " + address.name() + " to " + name + ".");
            case "53300" ->
                unreachable(
                        "The server at " + address.server() + " has as many connections as it takes.",
                        "Maybe others use it too: raise its max_connections, or stop what does not need it.");
            case "57P03" ->
                unreachable(
                        "The server at " + address.server() + " is starting or stopping.",
                        "Maybe try again in a moment.");
            default ->
                unreachable(
                        "The database at " + address + " does not let " + name + " in: " + said(problem),
                        "Maybe it is not running, or the role or its password is not set up:" + SET_UP);
        };
    }

    private static Refused unreachable(String words, String whatToDo) {
        return new Refused("database.unreachable", words, whatToDo);
    }

    private static String variable(DatabaseRole role) {
        return "MAINSTAY_PASSWORD_" + role.name();
    }

    /** The driver's first sentence, without the server's rank for it. */
    private static String said(SQLException problem) {
        String words = problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
        String first = words.replaceFirst("^FATAL: ", "")
                .replaceFirst("(?s)\\. .*", "")
                .strip();
        return first.endsWith(".") ? first : first + ".";
    }

    private static boolean hasCause(Throwable problem, Class<? extends Throwable> kind) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
