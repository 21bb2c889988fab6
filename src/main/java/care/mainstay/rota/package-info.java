/**
 * The rota: who goes to whom, in which order and when, and what a plan costs.
 *
 * <p>So far it is the engine alone, which plans one day from plain numbers: it knows neither people nor records, and it
 * never decides what a rule is worth. What is charged comes with the day.
 */
@ApplicationModule(id = "rota", displayName = "Rota", allowedDependencies = "kernel")
@NullMarked
package care.mainstay.rota;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
