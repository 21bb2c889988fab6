package care.mainstay.foundation.identity;

/**
 * What somebody comes to Mainstay to do. A role opens pages; it opens no person's records: those are opened by
 * {@link AccessGrants access grants} only.
 *
 * <p>{@link #reach} says which grants a role can use: those made to the whole organisation, or only those made to the
 * user by name. The same rule stands in the database as {@code identity.reaches_organisation()}.
 */
public enum Role {
    COMMISSIONER("Commissioner", Reach.ORGANISATION),
    MANAGER("Provider manager", Reach.ORGANISATION),
    COORDINATOR("Coordinator", Reach.ORGANISATION),
    CARER("Care worker", Reach.BY_NAME),
    PERSON("Person", Reach.BY_NAME),
    FAMILY("Family", Reach.BY_NAME),
    INSPECTOR("Inspector", Reach.ORGANISATION),
    SCRUTINY("Scrutiny member", Reach.NOBODY),
    ADMINISTRATOR("Administrator", Reach.NOBODY),
    /** A job or a listener acting for an organisation, never a person at a screen. */
    SYSTEM("Mainstay itself", Reach.ORGANISATION);

    /** Whose grants a role can use. */
    public enum Reach {
        ORGANISATION,
        BY_NAME,
        NOBODY
    }

    private final String title;
    private final Reach reach;

    Role(String title, Reach reach) {
        this.title = title;
        this.reach = reach;
    }

    public String title() {
        return title;
    }

    public Reach reach() {
        return reach;
    }

    /** The name the database knows this role by. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
