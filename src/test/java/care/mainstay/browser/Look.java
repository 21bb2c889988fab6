package care.mainstay.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Locale;

/** A way of looking at a page. The phone is the narrowest that must work: 320 CSS pixels. */
enum Look {
    LIGHT(1280, 900, ColorScheme.LIGHT),
    DARK(1280, 900, ColorScheme.DARK),
    PHONE(320, 640, ColorScheme.LIGHT),
    PRINT(794, 1123, ColorScheme.LIGHT);

    private final int width;
    private final int height;
    private final ColorScheme scheme;

    Look(int width, int height, ColorScheme scheme) {
        this.width = width;
        this.height = height;
        this.scheme = scheme;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London");
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
