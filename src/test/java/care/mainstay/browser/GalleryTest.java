package care.mainstay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** Every component, in every look, in a real browser. */
class GalleryTest {

    private static ConfigurableApplicationContext server;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        server = GalleryServer.start();
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> everyComponentIsCleanInEveryLook() {
        return Stream.of("", "/forms", "/content", "/pictures")
                .map(page -> DynamicTest.dynamicTest("/design-system" + page, () -> {
                    try (var visitor = chromium.visitor()) {
                        var address = GalleryServer.address(server) + "/design-system" + page;
                        assertThat(Inspection.of(visitor, address, "design-system" + page.replace('/', '-'), 200))
                                .isEqualTo(List.of());
                    }
                }));
    }
}
