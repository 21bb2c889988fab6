package care.mainstay.edge.web.shell;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the layout prints around a page: filled once per request by the shell, the same for every journey.
 *
 * @param assets where style, script and fonts live, version included: {@code /assets/1f3a9c07}
 * @param signedIn null before sign-in
 * @param banner what was just done, or null
 * @param path the path of this request, to which choosing a theme returns
 * @param demo whether this installation shows the made-up place Westmere
 * @param doors whether a path is a page for whoever is signed in
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
        boolean demo,
        Predicate<String> doors) {

    /** A bar with more places than this folds the rest away, so that it stays one line. */
    private static final int PLACES_AT_ONCE = 6;

    /** The places that always show. */
    public List<NavigationItem> places() {
        return folds() ? navigation.subList(0, PLACES_AT_ONCE) : navigation;
    }

    /** The places that stand under "More"; never one alone, which would take no more room than the word. */
    public List<NavigationItem> furtherPlaces() {
        return folds() ? navigation.subList(PLACES_AT_ONCE, navigation.size()) : List.of();
    }

    private boolean folds() {
        return navigation.size() > PLACES_AT_ONCE + 1;
    }

    /** The place under "More" where we are, so that the bar still says so; null when we are at none of them. */
    public @Nullable String furtherPlace() {
        return furtherPlaces().stream()
                .filter(NavigationItem::current)
                .map(NavigationItem::words)
                .findFirst()
                .orElse(null);
    }

    /** Whether an address of this application leads to a page for the reader; a link that does not is better left out. */
    public boolean mayOpen(String href) {
        return doors.test(href.replaceAll("[?#].*", ""));
    }

    /** The layout's own words, from the message file of this language. */
    public String say(String key) {
        var onlyThisLanguage = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle("messages", locale, onlyThisLanguage).getString(key);
    }

    public String lang() {
        return locale.toLanguageTag();
    }
}
