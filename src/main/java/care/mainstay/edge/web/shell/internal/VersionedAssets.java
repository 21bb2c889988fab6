package care.mainstay.edge.web.shell.internal;

import care.mainstay.edge.web.shell.Assets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.FixedVersionStrategy;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Names all assets by one hash of their content, so that browsers keep them for a year and never show an old style.
 *
 * <p>One name for all, because style sheets name their fonts by relative path and so stay in the same version.
 */
@Component
class VersionedAssets implements Assets, WebMvcConfigurer {

    private static final String LOCATION = "classpath:/static/assets/";

    private final String version = hashOfEverything();

    @Override
    public String base() {
        return "/assets/" + version;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var byVersion = new VersionResourceResolver()
                .addVersionStrategy(new FixedVersionStrategy(version), "/" + version + "/**", "/**");
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(LOCATION)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(byVersion);
    }

    private static String hashOfEverything() {
        try {
            var resources = new PathMatchingResourcePatternResolver().getResources(LOCATION + "**/*.*");
            Arrays.sort(resources, Comparator.comparing(VersionedAssets::address));
            var digest = MessageDigest.getInstance("SHA-256");
            for (var resource : resources) {
                digest.update(resource.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the style and script files of this program cannot be read", unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String address(Resource resource) {
        try {
            return resource.getURL().toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
