package care.mainstay.money.contracts.internal;

import java.util.regex.Pattern;

/**
 * VAT numbers of the United Kingdom: nine figures of which the last two check the others, three more for a branch, or GD
 * and HA with three figures for government departments and health authorities.
 *
 * <p>The figures are weighed with 8, 7 … 2; with the last two added the sum is a multiple of 97, or is one with 55 more,
 * as numbers given out since 2009 are.
 */
final class VatNumber {

    private static final Pattern ORDINARY = Pattern.compile("GB[0-9]{9}([0-9]{3})?");
    private static final Pattern GOVERNMENT = Pattern.compile("GBGD[0-4][0-9]{2}|GBHA[5-9][0-9]{2}");

    private VatNumber() {}

    /** @param number in capitals, without blanks, with the GB before it */
    static boolean isRight(String number) {
        if (GOVERNMENT.matcher(number).matches()) {
            return true;
        }
        if (!ORDINARY.matcher(number).matches()) {
            return false;
        }
        int sum = Integer.parseInt(number.substring(9, 11));
        for (int i = 0; i < 7; i++) {
            sum += (8 - i) * (number.charAt(2 + i) - '0');
        }
        return sum > 0 && (sum % 97 == 0 || (sum + 55) % 97 == 0);
    }
}
