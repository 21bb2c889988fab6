/**
 * The measures of continuity as plain arithmetic: {@link care.mainstay.care.continuity.measures.Recent} keeps one person's
 * last four weeks, {@link care.mainstay.care.continuity.measures.Caseload} those of many and their sums, and
 * {@link care.mainstay.care.continuity.measures.Continuity} is what they say.
 *
 * <p>Everything is counted in whole numbers, of which each measure is a quotient: a visit more, or a correction, changes
 * the counts by what it adds or takes away, and the counts of a round or a contract are the sums of its people's. Nothing
 * is ever gone through from the beginning.
 */
@NamedInterface("measures")
@NullMarked
package care.mainstay.care.continuity.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
