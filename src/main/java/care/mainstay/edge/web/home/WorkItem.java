package care.mainstay.edge.web.home;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that needs the signed-in user.
 *
 * @param what what to do, beginning with a verb: "Answer the referral for Mrs Okafor"
 * @param why one line of reason or detail
 * @param due the day it should be done by, when there is one; sorts before what has none
 */
public record WorkItem(String what, String why, Optional<LocalDate> due, String href) {}
