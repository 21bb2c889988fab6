/**
 * What a council and a provider have agreed to pay for and how: parties, terms, versions, signatures.
 *
 * <p>Signed terms are immutable and hashed; an amendment is a new version from a date. Nothing here calculates a payment.
 */
@ApplicationModule(
        id = "contracts",
        displayName = "Contracts",
        allowedDependencies = {"kernel", "audit", "identity", "terms"})
@NullMarked
package care.mainstay.money.contracts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
