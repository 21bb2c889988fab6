package care.mainstay.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;

@AnalyzeClasses(
        packages = "care.mainstay",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WithoutTemplates.class})
class ArchitectureTest {

    /** Template classes are written by the compiler of templates. */
    static final class WithoutTemplates implements ImportOption {
        @Override
        public boolean includes(com.tngtech.archunit.core.importer.Location location) {
            return !location.contains("/care/mainstay/templates/");
        }
    }

    @ArchTest
    void wingsDependDownwardsOnly(JavaClasses house) {
        ArchitectureRules.wingsDependDownwardsOnly("care.mainstay").check(house);
    }

    @ArchTest
    void theKernelIsPlainJava(JavaClasses house) {
        ArchitectureRules.theKernelIsPlainJava("care.mainstay.foundation.kernel")
                .check(house);
    }

    @ArchTest
    void pureCoresAreFreeOfSpringAndSql(JavaClasses house) {
        ArchitectureRules.pureCoresAreFreeOfSpringAndSql(
                        "..care.outcomes.rules..",
                        "..money.settlement.calculation..",
                        "..money.terms..",
                        "..rota.engine..",
                        "..rota.horizon..",
                        "..care.continuity.measures..")
                .check(house);
    }

    @ArchTest
    void timeAndIdsAreGiven(JavaClasses house) {
        ArchitectureRules.TIME_IS_GIVEN.check(house);
    }

    @ArchTest
    void moneyIsExact(JavaClasses house) {
        ArchitectureRules.moneyIsExact("care.mainstay.money..").check(house);
        ArchitectureRules.moneyMethodsAreExact("care.mainstay.money..").check(house);
    }

    @ArchTest
    void everyHandlerDeclaresItsAccess(JavaClasses house) {
        ArchitectureRules.EVERY_HANDLER_DECLARES_ITS_ACCESS.check(house);
    }

    @ArchTest
    void controllersLiveAtTheEdge(JavaClasses house) {
        ArchitectureRules.CONTROLLERS_LIVE_AT_THE_EDGE.check(house);
    }

    @ArchTest
    void collaboratorsComeThroughTheConstructor(JavaClasses house) {
        ArchitectureRules.NOTHING_IS_INJECTED_INTO_FIELDS.check(house);
    }

    @ArchTest
    void namesSayWhatAThingIs(JavaClasses house) {
        ArchitectureRules.NO_EMPTY_WORDS_IN_NAMES.check(house);
    }

    @ArchTest
    void nobodyKeepsAmbientState(JavaClasses house) {
        ArchitectureRules.NO_AMBIENT_STATE.check(house);
    }

    @ArchTest
    void transactionsAreEnteredFromOutside(JavaClasses house) {
        ArchitectureRules.TRANSACTIONS_ARE_ENTERED_FROM_OUTSIDE.check(house);
    }
}
