package care.mainstay.foundation.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For whom a page is: the decision every request handler must declare. One without it fails the build and, should it
 * ever run, is refused.
 *
 * <p>This opens the page; which rows it can show is decided by grants.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Access {

    /** The roles that may use it; empty only when {@link #everyone} or {@link #signedIn}. */
    Role[] value() default {};

    /** Anyone, signed in or not. */
    boolean everyone() default false;

    /** Anyone who is signed in. */
    boolean signedIn() default false;
}
