/** How the rota keeps its word: from records to the engine's days and back, rules, and SQL. */
@NullMarked
package care.mainstay.rota.internal;

import org.jspecify.annotations.NullMarked;
