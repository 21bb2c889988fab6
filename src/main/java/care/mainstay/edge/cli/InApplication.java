package care.mainstay.edge.cli;

import care.mainstay.Mainstay;
import care.mainstay.foundation.database.DataDirectory;
import care.mainstay.foundation.database.Database;
import care.mainstay.foundation.database.DatabaseAddress;
import care.mainstay.foundation.database.EmbeddedPostgres;
import care.mainstay.foundation.kernel.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * Doing a piece of work inside the application without its pages, also while another process serves the same data: then
 * through that one's database server, as a second application beside it.
 */
final class InApplication {

    private InApplication() {}

    static <T> T run(DataOptions where, Function<ApplicationContext, T> work) {
        var settings = new HashMap<>(where.settings());
        requireData(where);
        Path scratch = null;
        if (DataDirectory.holder(where.data()).isPresent()) {
            if (!where.isExternal()) {
                settings.putAll(DataOptions.settings(running(where)));
            }
            scratch = scratchDirectory();
            settings.put("mainstay.data", scratch.toString());
            settings.put("mainstay.connections", "5");
        }
        try (ConfigurableApplicationContext application = start(settings)) {
            return work.apply(application);
        } finally {
            if (scratch != null) {
                deleteScratch(scratch);
            }
        }
    }

    private static DatabaseAddress running(DataOptions where) {
        return EmbeddedPostgres.running(where.data(), Database.NAME)
                .orElseThrow(() -> new Refused(
                        "command.not-ready",
                        "The Mainstay that runs on this data is still starting, or is stopping.",
                        "Maybe try again in a moment."));
    }

    /** A mistyped directory must not become a new installation. */
    static void requireData(DataOptions where) {
        if (!where.isExternal() && !EmbeddedPostgres.isThere(where.data())) {
            throw new Refused(
                    "command.no-data",
                    "There is no Mainstay data in " + where.data().toAbsolutePath() + ".",
                    "Maybe name its directory with --data, or start Mainstay there first.");
        }
    }

    private static ConfigurableApplicationContext start(Map<String, String> settings) {
        var application = new SpringApplication(Mainstay.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(DataOptions.QUIET);
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("withoutPages", new WithoutPages()));
        return application.run(DataOptions.asArguments(settings));
    }

    /** Leaves out everything that needs a web server. */
    private static final class WithoutPages extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory factory) {
            return type.getClassMetadata().getClassName().startsWith("care.mainstay.edge.web.");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof WithoutPages;
        }

        @Override
        public int hashCode() {
            return WithoutPages.class.hashCode();
        }
    }

    private static Path scratchDirectory() {
        try {
            return Files.createTempDirectory("mainstay-command-");
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }

    private static void deleteScratch(Path directory) {
        try {
            Files.deleteIfExists(directory.resolve("mainstay.lock"));
            Files.deleteIfExists(directory);
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }
}
