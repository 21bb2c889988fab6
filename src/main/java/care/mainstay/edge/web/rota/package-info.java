/** The rota: the week by carer and by person, a day on its time axis, where a visit fits, and what a move would mean. */
@NullMarked
package care.mainstay.edge.web.rota;

import org.jspecify.annotations.NullMarked;
