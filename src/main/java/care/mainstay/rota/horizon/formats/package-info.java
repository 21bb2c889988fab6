/**
 * Horizons and their plans as JSON files, as docs/rota-benchmark.md describes them: read with everything that is wrong with
 * them said at once, and written.
 */
@NamedInterface("horizon-formats")
@NullMarked
package care.mainstay.rota.horizon.formats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
