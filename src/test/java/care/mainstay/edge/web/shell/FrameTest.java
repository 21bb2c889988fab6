package care.mainstay.edge.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.foundation.identity.Role;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("changes the locale of the whole machine")
class FrameTest {

    @Test
    void theLayoutHasAllItsWordsInWelshToo() {
        var english = ResourceBundle.getBundle("messages", Locale.ROOT);
        var welsh = ResourceBundle.getBundle("messages", Locale.forLanguageTag("cy"));

        assertThat(welsh.getLocale().getLanguage()).isEqualTo("cy");
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(welsh.getString(key)).as(key).isNotEqualTo(english.getString(key)));
    }

    @Test
    void englishIsAnsweredEvenOnAWelshServer() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("cy-GB"));
        try {
            assertThat(frame(Locale.UK).say("layout.sign-out")).isEqualTo("Sign out");
            assertThat(frame(Locale.forLanguageTag("cy")).say("layout.sign-out"))
                    .isEqualTo("Allgofnodi");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theLanguageOfThePageIsSaid() {
        assertThat(frame(Locale.UK).lang()).isEqualTo("en-GB");
    }

    @Test
    void anUnknownThemeLeavesTheChoiceToTheDevice() {
        assertThat(Theme.of("dark")).isEqualTo(Theme.DARK);
        assertThat(Theme.of("<script>")).isEqualTo(Theme.DEVICE);
        assertThat(Theme.of(null)).isEqualTo(Theme.DEVICE);
    }

    @Test
    void aLongBarShowsSixPlacesAndFoldsTheRestAwayUnderMore() {
        var frame = withPlaces(9, "8");

        assertThat(frame.places()).extracting(NavigationItem::words).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(frame.furtherPlaces()).extracting(NavigationItem::words).containsExactly("7", "8", "9");
        assertThat(frame.furtherPlace()).as("where we are still shows").isEqualTo("8");
    }

    @Test
    void onePlaceTooManyIsNotFoldedAwayAlone() {
        assertThat(withPlaces(7, "2").places()).hasSize(7);
        assertThat(withPlaces(7, "2").furtherPlaces()).isEmpty();
        assertThat(withPlaces(7, "2").furtherPlace()).isNull();
    }

    @Test
    void noRoleHasMoreThanSevenPlacesInItsBar() {
        for (var role : Role.values()) {
            var places = new Navigation().placesFor(role);
            var frame = with(places.stream()
                    .map(place -> new NavigationItem(place.words(), place.href()))
                    .toList());
            assertThat(frame.places()).as(role.title()).hasSizeLessThanOrEqualTo(7);
            assertThat(places.stream().map(Navigation.Place::href)).doesNotHaveDuplicates();
        }
    }

    private static Frame withPlaces(int number, String current) {
        return with(IntStream.rangeClosed(1, number)
                .mapToObj(String::valueOf)
                .map(place -> new NavigationItem(place, "/" + place, place.equals(current)))
                .toList());
    }

    private static Frame with(List<NavigationItem> places) {
        return new Frame(
                Locale.UK,
                Theme.DEVICE,
                "/assets/0",
                null,
                places,
                null,
                new Csrf("_csrf", "token"),
                "/",
                false,
                to -> true);
    }

    private static Frame frame(Locale locale) {
        return new Frame(
                locale,
                Theme.DEVICE,
                "/assets/0",
                null,
                List.of(),
                null,
                new Csrf("_csrf", "token"),
                "/",
                false,
                to -> true);
    }
}
