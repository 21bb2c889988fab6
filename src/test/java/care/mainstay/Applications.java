package care.mainstay;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Which of the two applications a {@link MainstayTest} uses: the one with Westmere in it, or the other. */
class Applications implements ContextCustomizerFactory, ResourceLocksProvider {

    /** Two tests that differ in this are given different applications. */
    private record Application(boolean westmere) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {}
    }

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> test, List<ContextConfigurationAttributes> configurations) {
        return new Application(hasWestmere(test));
    }

    /** Those that use the same application wait for each other. */
    @Override
    public Set<Lock> provideForClass(Class<?> test) {
        return Set.of(new Lock(new Application(hasWestmere(test)).toString()));
    }

    private static boolean hasWestmere(Class<?> test) {
        @Nullable MainstayTest asked = AnnotatedElementUtils.findMergedAnnotation(test, MainstayTest.class);
        return asked != null && asked.westmere();
    }
}
