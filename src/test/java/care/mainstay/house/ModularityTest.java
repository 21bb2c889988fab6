package care.mainstay.house;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.Mainstay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Mainstay.class);

    @Test
    void everyModuleUsesOnlyWhatItSaysItMay() {
        MODULES.verify();
    }

    @Test
    void theModulePictureInTheDocsIsTheHouseAsItStands() throws IOException {
        var picture = ModulePicture.of(MODULES);
        var kept = Path.of("docs/architecture/modules.md");
        if (Boolean.getBoolean("mainstay.docs.update")) {
            Files.writeString(kept, picture);
        }
        assertThat(Files.exists(kept) ? Files.readString(kept) : "")
                .as(
                        "docs/architecture/modules.md; bring it up to date with: mvn test -Dtest=ModularityTest -Dmainstay.docs.update=true")
                .isEqualTo(picture);
    }
}
