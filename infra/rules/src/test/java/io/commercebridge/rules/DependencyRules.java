package io.commercebridge.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Who may know whom, below a base package: the product's, or that of the planted violations. */
record DependencyRules(String base) {

    private static final Set<String> CLOCKS = Set.of(
            Instant.class.getName(),
            LocalDate.class.getName(),
            LocalDateTime.class.getName(),
            OffsetDateTime.class.getName(),
            ZonedDateTime.class.getName());

    private static final Pattern EMPTY_WORD = Pattern.compile(
            "(?i)(^|\\.)(utils?|commons?|helpers?|impl|managers?)(\\.|$)|(Utils?|Helper|Impl|Manager)$");

    ArchRule mappingKnowsOnlyTheJdk() {
        return classes()
                .that()
                .resideInAPackage(below("mapping"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", below("mapping")));
    }

    ArchRule commerceDoesNotKnowDynamics() {
        return apart(below("platform.commerce"), below("platform.dynamics"));
    }

    ArchRule dynamicsDoesNotKnowCommerce() {
        return apart(below("platform.dynamics"), below("platform.commerce"));
    }

    ArchRule platformKnowsNoFunction(List<String> functions) {
        return apart(below("platform"), functions.stream().map(this::below).toArray(String[]::new));
    }

    ArchRule functionKnowsNoOther(String function, List<String> functions) {
        return apart(
                below(function),
                functions.stream()
                        .filter(other -> !other.equals(function))
                        .map(this::below)
                        .toArray(String[]::new));
    }

    ArchRule testkitKnowsNothingOfTheProduct() {
        DescribedPredicate<JavaClass> product = resideInAPackage(base + "..")
                .and(DescribedPredicate.not(resideInAnyPackage(below("testkit"), below("cloud"))))
                .as("classes of the product");
        return noClasses().that().resideInAPackage(below("testkit")).should().dependOnClassesThat(product);
    }

    /** It plays the part of intake for every flow, so it may know none of them. */
    ArchRule flowtestKnowsNoFunction(List<String> functions) {
        return apart(below("flowtest"), functions.stream().map(this::below).toArray(String[]::new));
    }

    ArchRule deployedCodeDoesNotKnowWhatTestsAreMadeOf(List<String> functions) {
        return noClasses()
                .that(resideInAnyPackage(functions.stream().map(this::below).toArray(String[]::new))
                        .or(resideInAnyPackage(below("platform"), below("mapping"))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(below("testkit"), below("flowtest"), below("cloud"), below("local"));
    }

    /** A command may have a function as a library, but whoever is deployed knows no command. */
    ArchRule deployedCodeKnowsNoCommand(List<String> functions) {
        return noClasses()
                .that(resideInAnyPackage(functions.stream().map(this::below).toArray(String[]::new))
                        .or(resideInAnyPackage(below("platform"), below("mapping"))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(below("commands"));
    }

    ArchRule namesSaySomething() {
        DescribedPredicate<JavaClass> emptyName = describe(
                "are named after no thing at all",
                type -> type.getName().startsWith(base)
                        && EMPTY_WORD.matcher(relativeName(type)).find());
        return noClasses().that(emptyName).should().resideInAPackage(base + "..");
    }

    /** Canonical records stay in mapping, wire records next to the client that speaks them. */
    ArchRule wireRecordsStayInTheirPackage() {
        return noClasses()
                .that(resideInAPackage(below("platform")))
                .and()
                .areRecords()
                .and()
                .areAnnotatedWith("io.quarkus.runtime.annotations.RegisterForReflection")
                .should()
                .bePublic();
    }

    ArchRule nobodySleeps() {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .should()
                .callMethodWhere(describe(
                        "it sleeps",
                        call -> call.getName().equals("sleep")
                                && (call.getTargetOwner().isEquivalentTo(Thread.class)
                                        || call.getTargetOwner().isEquivalentTo(TimeUnit.class))));
    }

    /** Time comes from an injected {@link Clock}; only the one place that produces the clock may name the system's. */
    ArchRule timeIsInjected() {
        return noClasses()
                .that(resideInAnyPackage(below("mapping"), below("platform")))
                .should()
                .callMethodWhere(describe("it reads the system's clock", DependencyRules::readsTheSystemClock));
    }

    private static boolean readsTheSystemClock(JavaMethodCall call) {
        boolean now = call.getName().equals("now")
                && CLOCKS.contains(call.getTargetOwner().getName());
        boolean millis = call.getName().equals("currentTimeMillis")
                && call.getTargetOwner().isEquivalentTo(System.class);
        return millis || (now && call.getTarget().getRawParameterTypes().isEmpty());
    }

    private ArchRule apart(String from, String... to) {
        return noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(to);
    }

    private String relativeName(JavaClass type) {
        return type.getName().substring(base.length());
    }

    private String below(String name) {
        return base + "." + name + "..";
    }
}
