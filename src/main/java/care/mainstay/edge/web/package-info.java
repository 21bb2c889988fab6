/**
 * The pages, a folder per journey: controller, pure presenter record, and template of the same name.
 *
 * <p>Each page declares for whom it is; one without a declaration fails the build. Words are decided in presenters, tested
 * without HTML. Nothing may use this module.
 */
@ApplicationModule(
        id = "web",
        displayName = "Pages",
        allowedDependencies = {
            "kernel",
            "database",
            "audit",
            "identity",
            "documents",
            "notices",
            "persons",
            "places",
            "workforce",
            "referrals",
            "outcomes",
            "planning",
            "visits",
            "continuity",
            "continuity :: measures",
            "rota",
            "safety",
            "reviews",
            "support",
            "terms",
            "contracts",
            "settlement",
            "imports"
        })
@NullMarked
package care.mainstay.edge.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
