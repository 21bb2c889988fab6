package care.mainstay.money.contracts;

import java.util.Optional;

/**
 * Somebody whom a term sheet pays.
 *
 * @param name what the sheet calls it
 * @param leads whether it answers for the care: it provides it alone, or leads the others
 * @param share in per cent, of what they divide; empty where the sheet names none
 */
public record PaidParty(String name, boolean leads, Optional<String> share) {}
