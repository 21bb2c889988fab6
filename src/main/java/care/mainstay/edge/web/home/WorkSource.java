package care.mainstay.edge.web.home;

import care.mainstay.foundation.identity.Caller;
import java.util.List;

/** A journey that knows of work for people: each contributes to the one queue on the home page. */
public interface WorkSource {

    /** The heading its items stand under: "Referrals to answer". */
    String heading();

    /** What needs this caller now, most pressing first; empty when nothing does, or when it is not their work. */
    List<WorkItem> workFor(Caller caller);
}
