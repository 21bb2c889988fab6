/**
 * The commands behind {@code ./mainstay}: start, stop, import, export, backup, restore, audit, terms,
 * rota.
 *
 * <p>Each command is a thin door to a face; nothing is decided here.
 */
@ApplicationModule(
        id = "cli",
        displayName = "Command line",
        allowedDependencies = {
            "kernel",
            "database",
            "audit",
            "identity",
            "imports",
            "imports :: reading",
            "documents",
            "continuity :: measures",
            "westmere",
            "settlement",
            "contracts",
            "terms",
            "rota :: engine",
            "rota :: formats",
            "rota :: horizon",
            "rota :: horizon-formats"
        })
@NullMarked
package care.mainstay.edge.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
