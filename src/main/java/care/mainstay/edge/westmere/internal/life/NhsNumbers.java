package care.mainstay.edge.westmere.internal.life;

import care.mainstay.edge.westmere.internal.words.Dice;
import java.util.HashSet;
import java.util.Set;

/**
 * NHS numbers from 999 000 0000 upwards, the range kept for tests and never issued to anybody, with the modulus 11 check
 * digit of the NHS data dictionary.
 */
final class NhsNumbers {

    private final Dice dice;
    private final Set<String> given = new HashSet<>();

    NhsNumbers(Dice dice) {
        this.dice = dice;
    }

    String next() {
        while (true) {
            String nine = "999" + String.format("%06d", dice.below(1_000_000));
            int check = checkDigit(nine);
            if (check < 10 && given.add(nine)) {
                return nine + check;
            }
        }
    }

    /** Ten when these nine digits can have no valid check digit. */
    private static int checkDigit(String nine) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (nine.charAt(i) - '0');
        }
        int check = 11 - sum % 11;
        return check == 11 ? 0 : check;
    }
}
