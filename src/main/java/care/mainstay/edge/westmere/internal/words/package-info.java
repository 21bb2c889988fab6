/**
 * How people in Westmere talk and write: a small grammar over reviewable text files, and the particulars of each person.
 */
@NullMarked
package care.mainstay.edge.westmere.internal.words;

import org.jspecify.annotations.NullMarked;
