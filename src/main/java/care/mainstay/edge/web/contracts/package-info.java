/** Contracts: what was agreed, in plain words; drafting, checking, agreeing and signing them; who is under them. */
@NullMarked
package care.mainstay.edge.web.contracts;

import org.jspecify.annotations.NullMarked;
