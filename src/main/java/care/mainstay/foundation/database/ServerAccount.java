package care.mainstay.foundation.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The account the PostgreSQL server runs as, and the wrapping of its commands that makes it so.
 *
 * <p>PostgreSQL refuses to run as root. An ordinary user runs it directly. Root gives it to an account without rights
 * ({@code mainstay} if there is one, otherwise {@code nobody}), which then owns the database's files; where that account
 * cannot reach the directory (somewhere in root's home), the server runs in a user namespace of its own instead and the
 * files stay root's.
 */
final class ServerAccount {

    private enum Way {
        DIRECTLY,
        ACCOUNT_WITHOUT_RIGHTS,
        USER_NAMESPACE
    }

    private final Way way;
    private final int user;
    private final int group;

    private ServerAccount(Way way, int user, int group) {
        this.way = way;
        this.user = user;
        this.group = group;
    }

    /**
     * @param directory holds everything, including the lock file, which we wrote: whoever owns that is who we are
     */
    static ServerAccount forDatabase(DataDirectory directory) throws IOException {
        Path database = directory.database();
        if (idOf(directory.lockFile(), "unix:uid") != 0) {
            return new ServerAccount(Way.DIRECTLY, -1, -1);
        }
        var namespace = new ServerAccount(Way.USER_NAMESPACE, 0, 0);
        if (Files.exists(database.resolve("PG_VERSION"))) {
            int owner = idOf(database, "unix:uid");
            return owner == 0
                    ? namespace
                    : new ServerAccount(Way.ACCOUNT_WITHOUT_RIGHTS, owner, idOf(database, "unix:gid"));
        }
        ServerAccount plain = accountWithoutRights();
        if (Commands.succeeds(
                plain.running(List.of("test", "-x", directory.root().toString())))) {
            return plain;
        }
        if (Commands.succeeds(namespace.running(List.of("true")))) {
            return namespace;
        }
        throw new IllegalStateException(
                "As root, the database server must run under another account, and no such account"
                        + " can reach " + directory.root()
                        + ". Maybe choose a directory outside root’s home with --data, such as"
                        + " /var/lib/mainstay.");
    }

    private static ServerAccount accountWithoutRights() throws IOException {
        for (String name : List.of("mainstay", "nobody")) {
            var uid = Commands.output(List.of("id", "-u", name));
            var gid = Commands.output(List.of("id", "-g", name));
            if (uid.isPresent() && gid.isPresent()) {
                return new ServerAccount(
                        Way.ACCOUNT_WITHOUT_RIGHTS, Integer.parseInt(uid.get()), Integer.parseInt(gid.get()));
            }
        }
        throw new IllegalStateException(
                "There is neither an account mainstay nor nobody on this machine to run the database"
                        + " server as. Maybe add one: useradd --system mainstay.");
    }

    /** The command as it has to be given for the account to run it. */
    List<String> running(List<String> command) {
        var all = new ArrayList<String>();
        switch (way) {
            case ACCOUNT_WITHOUT_RIGHTS ->
                all.addAll(List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups"));
            case USER_NAMESPACE -> all.addAll(List.of("unshare", "--user"));
            case DIRECTLY -> {}
        }
        all.addAll(command);
        return all;
    }

    /** Gives a file or directory, with all in it, to the account. */
    void own(Path path) throws IOException {
        if (way != Way.ACCOUNT_WITHOUT_RIGHTS) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Files.setAttribute(each, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(each, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static int idOf(Path path, String attribute) throws IOException {
        return (Integer) Files.getAttribute(path, attribute);
    }
}
