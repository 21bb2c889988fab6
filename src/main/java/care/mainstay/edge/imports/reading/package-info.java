/**
 * Reading tables as other systems really write them: encodings, separators, broken rows, dates, times and durations.
 *
 * <p>Pure Java without Spring or SQL. What can be read in one way only is read; what can be read in two ways is asked
 * about, never guessed; every refusal names the value and says what to do.
 */
@NamedInterface("reading")
@NullMarked
package care.mainstay.edge.imports.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
