/**
 * The rota: who goes to whom, in which order and when, what a plan costs and breaks, and why.
 *
 * <p>The engine plans from plain numbers and knows neither people nor records. Around it this room reads a provider's
 * visits, carers and continuity into days, recommends places, keeps proposals until somebody publishes them, and tells
 * everybody concerned what changed. It never changes a visit but through the face of {@code visits}, nor anything that
 * nobody asked for; what a carer is worth or a fee should be, it does not decide.
 */
@ApplicationModule(
        id = "rota",
        displayName = "Rota",
        allowedDependencies = {
            "kernel",
            "places",
            "audit",
            "identity",
            "persons",
            "workforce",
            "planning",
            "visits",
            "continuity"
        })
@NullMarked
package care.mainstay.rota;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
