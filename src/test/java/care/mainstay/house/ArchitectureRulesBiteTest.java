package care.mainstay.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that cannot fail protects nothing: each is held against a class that breaks it on purpose. */
class ArchitectureRulesBiteTest {

    private static final JavaClasses BAD = new ClassFileImporter().importPackages("badhouse");

    static Stream<ArchRule> rules() {
        return Stream.of(
                ArchitectureRules.wingsDependDownwardsOnly("badhouse"),
                ArchitectureRules.theKernelIsPlainJava("badhouse.foundation.kernel.."),
                ArchitectureRules.pureCoresAreFreeOfSpringAndSql("badhouse.foundation.kernel.."),
                ArchitectureRules.TIME_IS_GIVEN,
                ArchitectureRules.moneyIsExact("badhouse.money.."),
                ArchitectureRules.moneyMethodsAreExact("badhouse.money.."),
                ArchitectureRules.EVERY_HANDLER_DECLARES_ITS_ACCESS,
                ArchitectureRules.CONTROLLERS_LIVE_AT_THE_EDGE,
                ArchitectureRules.NOTHING_IS_INJECTED_INTO_FIELDS,
                ArchitectureRules.NO_EMPTY_WORDS_IN_NAMES,
                ArchitectureRules.NO_AMBIENT_STATE,
                ArchitectureRules.TRANSACTIONS_ARE_ENTERED_FROM_OUTSIDE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleFindsTheClassThatBreaksIt(ArchRule rule) {
        assertThat(rule.evaluate(BAD).hasViolation()).as(rule.getDescription()).isTrue();
    }
}
