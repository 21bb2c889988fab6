/**
 * The payment language: contracts as term sheets that both sides can read, checked before they are signed, run exactly,
 * and explained to the last penny.
 *
 * <p>It decides what a term sheet means and what it makes of tables of evidence. It knows no scheme, no clock, no
 * database and no network, and never rounds but where a sheet says so. Holding, advancing, clawing back and reversing are
 * acts of the ledger, not of the language. {@link care.mainstay.money.terms.Terms} is the way in.
 */
@ApplicationModule(id = "terms", displayName = "Contract terms", allowedDependencies = "kernel")
@NullMarked
package care.mainstay.money.terms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
