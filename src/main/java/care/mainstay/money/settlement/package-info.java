/**
 * What is due for a period, to the penny and with every reason: frozen evidence, statement, lines, ledger.
 *
 * <p>Evidence recorded up to the cut-off is frozen into input tables; the calculation is a pure function of the signed
 * terms and those tables, and {@code run} and {@code explain} are the same evaluation. The ledger is append-only; a
 * mistake is reversed by a new entry. It never reads a name, and never changes what it settles.
 */
@ApplicationModule(
        id = "settlement",
        displayName = "Settlement",
        allowedDependencies = {
            "kernel",
            "audit",
            "identity",
            "persons",
            "referrals",
            "outcomes",
            "planning",
            "visits",
            "continuity",
            "continuity :: measures",
            "safety",
            "reviews",
            "contracts",
            "terms",
            "documents"
        })
@NullMarked
package care.mainstay.money.settlement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
