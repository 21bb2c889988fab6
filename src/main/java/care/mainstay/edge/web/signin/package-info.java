/** Signing in and out. */
@NullMarked
package care.mainstay.edge.web.signin;

import org.jspecify.annotations.NullMarked;
