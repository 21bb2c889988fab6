package care.mainstay.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.Locale;

/** A way of looking at a page. The phone is the narrowest that must work: 320 CSS pixels. */
enum Look {
    LIGHT(1280, 900, ColorScheme.LIGHT, Media.SCREEN),
    DARK(1280, 900, ColorScheme.DARK, Media.SCREEN),
    PHONE(320, 640, ColorScheme.LIGHT, Media.SCREEN),
    PRINT(794, 1123, ColorScheme.LIGHT, Media.PRINT);

    private final int width;
    private final int height;
    private final ColorScheme scheme;
    private final Media media;

    Look(int width, int height, ColorScheme scheme, Media media) {
        this.width = width;
        this.height = height;
        this.scheme = scheme;
        this.media = media;
    }

    /** Turns an open page to be looked at in this way, and returns when it has been painted so. */
    void of(Page page) {
        page.setViewportSize(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setMedia(media));
        page.evaluate("() => new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted)))");
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
