package care.mainstay.edge.web.home;

import care.mainstay.foundation.identity.Caller;
import java.util.Optional;

/** A journey that adds up what it knows for those who may see totals only. */
public interface FigureSource {

    /** Empty when the caller's home is not made of figures. */
    Optional<Figures> figuresFor(Caller caller);
}
