package care.mainstay.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import care.mainstay.foundation.identity.Access;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rules of the house that the compiler cannot hold. Each has been seen to bite: {@link ArchitectureRulesBiteTest}. */
final class ArchitectureRules {

    private ArchitectureRules() {}

    static ArchRule wingsDependDownwardsOnly(String root) {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("edge")
                .definedBy(root + ".edge..")
                .layer("insight")
                .definedBy(root + ".insight..")
                .layer("money")
                .definedBy(root + ".money..")
                .layer("rota")
                .definedBy(root + ".rota..")
                .layer("care")
                .definedBy(root + ".care..")
                .layer("people")
                .definedBy(root + ".people..")
                .layer("foundation")
                .definedBy(root + ".foundation..")
                .whereLayer("edge")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("insight")
                .mayOnlyBeAccessedByLayers("edge")
                .whereLayer("money")
                .mayOnlyBeAccessedByLayers("edge", "insight")
                .whereLayer("rota")
                .mayOnlyBeAccessedByLayers("edge", "insight", "money")
                .whereLayer("care")
                .mayOnlyBeAccessedByLayers("edge", "insight", "money", "rota")
                .whereLayer("people")
                .mayOnlyBeAccessedByLayers("edge", "insight", "money", "rota", "care")
                .as("wings depend downwards only");
    }

    static ArchRule theKernelIsPlainJava(String kernel) {
        return noClasses()
                .that()
                .resideInAPackage(kernel)
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "tools.jackson..")
                .as("the kernel is plain Java without Spring or SQL");
    }

    static ArchRule pureCoresAreFreeOfSpringAndSql(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
                .allowEmptyShould(true)
                .as("pure cores are free of Spring and SQL");
    }

    private static final Set<String> CLOCK_TYPES = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    static final ArchRule TIME_IS_GIVEN = noClasses()
            .should()
            .callMethodWhere(new DescribedPredicate<JavaCall<?>>("read the clock") {
                @Override
                public boolean test(JavaCall<?> call) {
                    var owner = call.getTargetOwner().getFullName();
                    return call.getName().equals("now")
                                    && CLOCK_TYPES.contains(owner)
                                    && call.getTarget().getRawParameterTypes().stream()
                                            .noneMatch(type -> type.isAssignableTo(Clock.class))
                            || call.getName().equals("randomUUID") && owner.equals("java.util.UUID")
                            || call.getName().equals("currentTimeMillis") && owner.equals("java.lang.System");
                }
            })
            .as("time and ids are given, never taken from the clock or the air");

    static ArchRule moneyIsExact(String... packages) {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(packages)
                .should()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(float.class)
                .orShould()
                .haveRawType(Double.class)
                .orShould()
                .haveRawType(Float.class)
                .allowEmptyShould(true)
                .as("money is exact: no binary floating point");
    }

    static ArchRule moneyMethodsAreExact(String... packages) {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(packages)
                .should()
                .haveRawReturnType(double.class)
                .orShould()
                .haveRawReturnType(float.class)
                .allowEmptyShould(true)
                .as("money is exact: no method returns binary floating point");
    }

    private static final DescribedPredicate<JavaMethod> HANDLER =
            DescribedPredicate.describe("request handlers", method -> method.isMetaAnnotatedWith(RequestMapping.class));

    static final ArchRule EVERY_HANDLER_DECLARES_ITS_ACCESS = methods()
            .that(HANDLER)
            .should()
            .beAnnotatedWith(Access.class)
            .as("every request handler declares for whom it is");

    static final ArchRule CONTROLLERS_LIVE_AT_THE_EDGE = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .should()
            .resideInAPackage("..edge..")
            .as("controllers live at the edge");

    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS =
            fields().should().notBeAnnotatedWith(Autowired.class).as("collaborators come through the constructor");

    static final ArchRule NO_EMPTY_WORDS_IN_NAMES = noClasses()
            .should(com.tngtech.archunit.lang.conditions.ArchConditions.be(DescribedPredicate.<JavaClass>describe(
                    "named Manager, Helper, Util, Impl, Base or Dto",
                    type -> type.getSimpleName().matches(".*(Manager|Helper|Utils?|Impl|Base|Dto|DTO)")
                            && !type.isAssignableTo("org.springframework.transaction.PlatformTransactionManager"))))
            .as("names say what a thing is: no Manager, Helper, Util, Impl, Base, Dto");

    /** The demo alone keeps the moment of its story per thread, so that a year can be told through faces that ask the clock. */
    static final ArchRule NO_AMBIENT_STATE = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("care.mainstay.edge.westmere..")
            .should()
            .haveRawType(ThreadLocal.class)
            .as("who is acting is in one place: no ThreadLocal of our own");

    /**
     * A call from within passes by the proxy that opens the transaction, so the database is not told who asks and shows no
     * row. Private methods are called from those that have opened one.
     */
    static final ArchRule TRANSACTIONS_ARE_ENTERED_FROM_OUTSIDE = noMethods()
            .that(DescribedPredicate.describe(
                    "open no transaction of their own",
                    method -> !opensTransaction(method)
                            && !method.getModifiers().contains(JavaModifier.PRIVATE)
                            && !method.getModifiers().contains(JavaModifier.SYNTHETIC)))
            .should(ArchCondition.from(DescribedPredicate.describe(
                    "call a method of their own object that does",
                    method -> method.getMethodCallsFromSelf().stream()
                            .filter(call -> call.getTargetOwner().equals(method.getOwner()))
                            .flatMap(call -> call.getTarget().resolveMember().stream())
                            .anyMatch(target -> opensTransaction(target)
                                    || method.getOwner().isInterface() && isKept(target)))))
            .as("transactions are entered from outside: no default method and no self-call passes by the proxy");

    private static boolean opensTransaction(JavaMethod method) {
        return method.isAnnotatedWith(Transactional.class) || method.getOwner().isAnnotatedWith(Transactional.class);
    }

    /** Whether some class that keeps records implements this method of a face in a transaction. */
    private static boolean isKept(JavaMethod ofFace) {
        return ofFace.getModifiers().contains(JavaModifier.ABSTRACT)
                && ofFace.getOwner().getAllSubclasses().stream()
                        .flatMap(kept -> kept.getMethods().stream())
                        .anyMatch(method -> method.getName().equals(ofFace.getName()) && opensTransaction(method));
    }
}
