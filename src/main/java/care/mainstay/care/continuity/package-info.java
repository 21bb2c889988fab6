/**
 * Continuity: whether people are visited by those they know, at the times they expect.
 *
 * <p>It decides how continuity is measured, keeps the counts of each person's four weeks as visits are written down, and
 * keeps the core team agreed with a person. Who is to come is the rota's affair, and what a figure is worth that of a
 * contract. The formulas are published in {@code docs/continuity.md} and are in {@code measures}, without Spring and
 * without SQL.
 */
@ApplicationModule(
        id = "continuity",
        displayName = "Continuity",
        allowedDependencies = {"kernel", "audit", "identity", "persons", "workforce", "visits"})
@NullMarked
package care.mainstay.care.continuity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
