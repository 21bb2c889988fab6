package badhouse.foundation.kernel;

import badhouse.people.Upstairs;
import java.sql.Connection;

/** Breaks on purpose: the kernel knows SQL, and the foundation uses the floor above. */
public class KernelThatKnowsSql {

    Connection connection;
    Upstairs upstairs;
}
