/**
 * Continuity: whether people are visited by those they know, at the times they expect.
 *
 * <p>It decides how continuity is measured, and nothing else: who is to come is the rota's affair, and what a figure is
 * worth that of a contract. The formulas are published in {@code docs/continuity.md}; so far they are its whole content, in
 * {@code measures}, without Spring and without SQL.
 */
@ApplicationModule(id = "continuity", displayName = "Continuity", allowedDependencies = "kernel")
@NullMarked
package care.mainstay.care.continuity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
