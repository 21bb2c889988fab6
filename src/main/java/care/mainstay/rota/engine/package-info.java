/**
 * The engine that plans a day: routes of visits, not of people, so that two carers of one person are planned apart and
 * kept together by their times. Plain Java: no Spring, no SQL, no solver library.
 *
 * <p>{@link care.mainstay.rota.engine.Day} is what is to be planned, {@link care.mainstay.rota.engine.Plan} an answer,
 * {@link care.mainstay.rota.engine.Reckoning} what an answer costs and breaks, found from its routes alone, and
 * {@link care.mainstay.rota.engine.Engine} looks for a cheap one. All times are whole numbers, so that nothing is lost by
 * rounding and the same seed gives the same plan everywhere.
 */
@NamedInterface("engine")
@NullMarked
package care.mainstay.rota.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
