package care.mainstay.edge.web.home;

import care.mainstay.foundation.identity.Caller;
import java.util.Optional;

/** A journey that says in figures how things stand, for those who have no queue of work: inspectors, administrators, scrutiny. */
public interface FigureSource {

    /** Empty when the caller's home is not made of figures. */
    Optional<Figures> figuresFor(Caller caller);
}
