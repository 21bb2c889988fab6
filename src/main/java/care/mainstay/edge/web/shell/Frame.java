package care.mainstay.edge.web.shell;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * What the layout prints around a page: filled once per request by the shell, the same for every journey.
 *
 * @param assets where style, script and fonts live, version included: {@code /assets/1f3a9c07}
 * @param signedIn null before sign-in
 * @param banner what was just done, or null
 * @param path the path of this request, to which choosing a theme returns
 * @param demo whether this installation shows the made-up place Westmere
 */
public record Frame(
        Locale locale,
        Theme theme,
        String assets,
        @Nullable SignedIn signedIn,
        List<NavigationItem> navigation,
        @Nullable Banner banner,
        Csrf csrf,
        String path,
        boolean demo) {

    /** The layout's own words, from the message file of this language. */
    public String say(String key) {
        var onlyThisLanguage = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle("messages", locale, onlyThisLanguage).getString(key);
    }

    public String lang() {
        return locale.toLanguageTag();
    }
}
