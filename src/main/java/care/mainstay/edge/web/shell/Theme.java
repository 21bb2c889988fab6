package care.mainstay.edge.web.shell;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Light or dark, as somebody chose it; {@link #DEVICE} follows the device they read on. */
public enum Theme {
    DEVICE,
    LIGHT,
    DARK;

    /** The cookie the choice is kept in; it says nothing about anybody, so it needs no sign-in. */
    public static final String COOKIE = "mainstay-theme";

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a code; anything unknown means the device decides. */
    public static Theme of(@Nullable String code) {
        for (var theme : values()) {
            if (theme.code().equals(code)) {
                return theme;
            }
        }
        return DEVICE;
    }
}
