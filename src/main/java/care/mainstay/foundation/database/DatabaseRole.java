package care.mainstay.foundation.database;

/** The three roles of every Mainstay database. None is a superuser; {@code db/roles.sql} makes them. */
public enum DatabaseRole {
    /** Owns the schemas and runs migrations and restores. */
    OWNER("mainstay_owner"),

    /** What the application does everything as. Row-level security holds for it. */
    APPLICATION("mainstay_app"),

    /** Reads everything, past row-level security, and can write nothing: a filtered backup would be no backup. */
    BACKUP("mainstay_backup");

    private final String roleName;

    DatabaseRole(String roleName) {
        this.roleName = roleName;
    }

    public String roleName() {
        return roleName;
    }
}
