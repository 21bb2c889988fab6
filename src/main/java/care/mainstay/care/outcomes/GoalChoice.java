package care.mainstay.care.outcomes;

import care.mainstay.people.persons.DecidedBy;
import java.time.LocalDate;

/** Whether a person wants to have outcomes at all: they may decline, and may change their mind. */
public record GoalChoice(boolean wanted, DecidedBy decidedBy, String words, LocalDate on) {}
