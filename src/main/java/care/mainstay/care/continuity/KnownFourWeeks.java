package care.mainstay.care.continuity;

import care.mainstay.care.continuity.measures.Continuity;
import care.mainstay.foundation.kernel.PersonId;

/**
 * One person's four weeks as a settlement may know them.
 *
 * @param notExcused how many different carers came, those left out who came only because the team was sick or on leave or
 *     because the person wished it; without a team, all
 * @param teamAgreed whether a core team was agreed on the last day
 */
public record KnownFourWeeks(PersonId person, Continuity continuity, int notExcused, boolean teamAgreed) {}
