/**
 * The public formats of home-care days and plans: read with everything that is wrong with them said at once, and written.
 * {@link care.mainstay.rota.engine.formats.DayFile} and {@link care.mainstay.rota.engine.formats.PlanFile} are the ways in.
 */
@NamedInterface("formats")
@NullMarked
package care.mainstay.rota.engine.formats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
