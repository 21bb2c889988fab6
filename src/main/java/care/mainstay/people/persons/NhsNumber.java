package care.mainstay.people.persons;

import care.mainstay.foundation.kernel.Refused;

/**
 * An NHS number: nine digits and a check digit, modulus 11.
 *
 * <p>Held without spaces and shown in threes and fours, {@code 943 476 5919}. The check digit is what the nine digits,
 * weighted ten down to two, lack to the next multiple of eleven: eleven is written nought, and ten means that the number
 * was never issued (NHS Data Dictionary, NHS NUMBER). Ten equal digits fit that rule and are nobody's.
 */
public record NhsNumber(String digits) {

    public NhsNumber {
        if (!digits.matches("[0-9]{10}") || !checks(digits) || allTheSame(digits)) {
            throw new IllegalArgumentException("not an NHS number");
        }
    }

    /** Reads a number as people type it, with or without spaces and hyphens; {@link Refused} on anything else. */
    public static NhsNumber parse(String typed) {
        var digits = typed.replaceAll("[\\s\\u00a0-]", "");
        if (!digits.matches("[0-9]{10}")) {
            throw Refused.field(
                    "persons.nhs-number-not-ten-digits",
                    "nhs-number",
                    "An NHS number has 10 digits, and this has something else: " + typed.strip() + ".",
                    "Enter it like 943 476 5919, or leave it empty if it is not known.");
        }
        if (allTheSame(digits)) {
            throw Refused.field(
                    "persons.nhs-number-all-the-same",
                    "nhs-number",
                    "The NHS number " + spaced(digits) + " was never given to anybody.",
                    "Leave it empty if it is not known.");
        }
        if (!checks(digits)) {
            throw Refused.field(
                    "persons.nhs-number-mistyped",
                    "nhs-number",
                    "The NHS number " + spaced(digits) + " has a digit wrong: its last digit does not fit the others.",
                    "Maybe two digits were swapped. Check it against a letter or a prescription.");
        }
        return new NhsNumber(digits);
    }

    /** Ten equal digits always fit the check, and are what forms are filled with when a number is not known. */
    private static boolean allTheSame(String digits) {
        return digits.chars().distinct().count() == 1;
    }

    private static boolean checks(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        int check = 11 - sum % 11;
        return check != 10 && check % 11 == digits.charAt(9) - '0';
    }

    /** In threes and fours, as on letters: {@code 943 476 5919}. */
    public String spaced() {
        return spaced(digits);
    }

    private static String spaced(String digits) {
        return digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
    }

    @Override
    public String toString() {
        return spaced();
    }
}
