/**
 * The master rota: many days planned as one, so that few carers come to each person. Plain Java: no Spring, no SQL, no
 * solver library.
 *
 * <p>{@link care.mainstay.rota.horizon.Horizon} is what is to be planned, {@link care.mainstay.rota.horizon.HorizonPlan} an
 * answer, {@link care.mainstay.rota.horizon.HorizonReckoning} what an answer costs and breaks, found from its visits alone,
 * and {@link care.mainstay.rota.horizon.HorizonSolver} looks for a cheap one. All times are whole minutes and all costs whole
 * hundredths of a penny, so that the same seed gives the same plan everywhere. Of the engine that plans a day it uses the
 * budget and the chance; a day alone is planned better there.
 */
@NamedInterface("horizon")
@NullMarked
package care.mainstay.rota.horizon;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
