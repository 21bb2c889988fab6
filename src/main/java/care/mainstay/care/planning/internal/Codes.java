package care.mainstay.care.planning.internal;

import java.util.Locale;

/** Enum constants as the database writes them: {@code eligible-need}. */
final class Codes {

    private Codes() {}

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E constant(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
