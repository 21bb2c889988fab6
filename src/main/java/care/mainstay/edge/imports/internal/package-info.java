@NullMarked
package care.mainstay.edge.imports.internal;

import org.jspecify.annotations.NullMarked;
