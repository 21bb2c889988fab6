package care.mainstay.edge.cli;

import care.mainstay.foundation.database.DatabaseAddress;
import care.mainstay.foundation.database.DatabaseRole;
import care.mainstay.foundation.kernel.Refused;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which installation a command is about. */
final class DataOptions {

    /** People read the console, so only what needs them is said there; mainstay.log has the rest. */
    static final Map<String, Object> QUIET = Map.of("logging.threshold.console", "off");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:MAINSTAY_DATA:-data}",
            description = "Where the data is. Default: ${DEFAULT-VALUE}")
    private Path data = Path.of("data");

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            defaultValue = "${env:MAINSTAY_DATABASE_URL:-}",
            description =
                    "A PostgreSQL of your own instead of the one that comes along: jdbc:postgresql://HOST/DATABASE. "
                            + "Passwords of its roles: MAINSTAY_PASSWORD_OWNER, MAINSTAY_PASSWORD_APPLICATION and "
                            + "MAINSTAY_PASSWORD_BACKUP in the environment, or ~/.pgpass.")
    String databaseUrl = "";

    /** The directory; an empty name, as from a variable that is not set, would be the one we happen to be in. */
    Path data() {
        if (data.toString().isEmpty()) {
            throw new Refused(
                    "command.no-directory",
                    "The name of the data directory is empty.",
                    "Give one: --data DIR, or MAINSTAY_DATA in the environment.");
        }
        return data;
    }

    boolean isExternal() {
        return !databaseUrl.isEmpty();
    }

    /** The address given, with the passwords in the environment. */
    DatabaseAddress external() {
        String url = databaseUrl.replaceFirst("^(jdbc:)?postgres(ql)?:", "jdbc:postgresql:");
        var passwords = new EnumMap<DatabaseRole, String>(DatabaseRole.class);
        for (DatabaseRole role : DatabaseRole.values()) {
            String password = System.getenv("MAINSTAY_PASSWORD_" + role.name());
            if (password != null) {
                passwords.put(role, password);
            }
        }
        return new DatabaseAddress(url, passwords);
    }

    /** As settings of the application that nothing in its surroundings overrides. */
    Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("mainstay.data", data().toString());
        settings.put("mainstay.database-url", "");
        settings.put("logging.file.name", data().resolve("mainstay.log").toString());
        if (isExternal()) {
            settings.putAll(settings(external()));
        }
        return settings;
    }

    static Map<String, String> settings(DatabaseAddress address) {
        var settings = new HashMap<String, String>();
        settings.put("mainstay.database-url", address.url());
        address.passwords()
                .forEach((role, password) ->
                        settings.put("mainstay.password." + role.name().toLowerCase(Locale.ROOT), password));
        return settings;
    }

    /** The settings as Spring reads them from a command line, where they come before everything else. */
    static String[] asArguments(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }
}
