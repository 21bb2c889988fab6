package care.mainstay.house.bad.foundation.kernel;

import care.mainstay.house.bad.people.Upstairs;
import java.sql.Connection;

/** Breaks on purpose: the kernel knows SQL, and the foundation uses the floor above. */
public class KernelThatKnowsSql {

    Connection connection;
    Upstairs upstairs;
}
