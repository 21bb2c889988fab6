package care.mainstay.money.terms.internal.formula;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The currencies whose sign a formula may use. */
public enum Currency {
    GBP('£'),
    USD('$'),
    EUR('€');

    private final char sign;

    Currency(char sign) {
        this.sign = sign;
    }

    public char sign() {
        return sign;
    }

    static Optional<Currency> ofSign(char sign) {
        return Arrays.stream(values()).filter(each -> each.sign == sign).findFirst();
    }

    public static Optional<Currency> ofCode(String code) {
        return Arrays.stream(values()).filter(each -> each.name().equals(code)).findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }
}
