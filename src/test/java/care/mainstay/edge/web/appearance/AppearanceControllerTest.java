package care.mainstay.edge.web.appearance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppearanceControllerTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/people/0190-ab", "/people?q=maud&page=2"})
    void choosingAThemeReturnsToThePageItWasChosenOn(String path) {
        assertThat(AppearanceController.pathHere(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "javascript:1",
                "",
                "/a\r\nb"
            })
    void aForgedReturnNeverLeavesThisSite(String path) {
        assertThat(AppearanceController.pathHere(path)).isEqualTo("/");
    }
}
