/**
 * A person's way through support: enquiry, referral with outcome intent, answer, assessment, support, ending.
 *
 * <p>The legal transitions are one table. Sending and accepting a referral are what open records between council and
 * provider. It does not hold outcomes or plans; it says whether support is under way.
 */
@ApplicationModule(
        id = "referrals",
        displayName = "Referrals",
        allowedDependencies = {"kernel", "audit", "identity", "persons"})
@NullMarked
package care.mainstay.care.referrals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
