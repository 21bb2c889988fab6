package care.mainstay.care.safety;

import care.mainstay.foundation.kernel.UserId;
import java.time.LocalDate;

/** Something to be done so that it does not happen again, by somebody and by a day. */
public record NewAction(String words, UserId owner, LocalDate due) {}
