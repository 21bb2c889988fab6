package care.mainstay.rota.engine;

import java.util.Optional;

/**
 * Something that a plan is charged for at one visit or in one carer's round, and what would remove it.
 *
 * @param charge which rule
 * @param carer whose round
 * @param visit at which visit, or {@link Fit#FIRST} when it is the round as a whole
 * @param amount by how much: a time in the units of the day, or 1 for what is counted
 * @param remedy the cheapest place elsewhere for this visit, or for one of the round, at which there is less of it in the plan,
 *     if there is any
 */
public record RuleBroken(Charge charge, int carer, int visit, long amount, Optional<Fit> remedy) {}
