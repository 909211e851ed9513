package io.commercebridge.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Imported from the modules' output folders, so that modules which nobody depends on are seen too. */
class DependencyRulesTest {

    private static final DependencyRules RULES = new DependencyRules("io.commercebridge");
    private static final List<String> FUNCTIONS = Project.functions();
    private static final JavaClasses MAIN =
            new ClassFileImporter().importPaths(Project.built(Project.modules(), "classes"));

    @Test
    void seesTheClassesOfEveryModule() {
        assertThat(MAIN).hasSizeGreaterThan(40);
        Set<String> seen = MAIN.stream()
                .map(type -> type.getSource().toString().replaceAll(".*/([^/]+)/target/classes/.*", "$1"))
                .collect(Collectors.toSet());
        assertThat(seen)
                .as("modules with classes (were all built before the rules?)")
                .containsAll(Project.modules().stream()
                        .filter(DependencyRulesTest::hasCode)
                        .map(module -> module.getFileName().toString())
                        .toList());
    }

    @Test
    void mappingKnowsOnlyTheJdk() {
        holds(RULES.mappingKnowsOnlyTheJdk());
    }

    @Test
    void theTwoClientsDoNotKnowEachOther() {
        holds(RULES.commerceDoesNotKnowDynamics());
        holds(RULES.dynamicsDoesNotKnowCommerce());
    }

    @Test
    void functionsDoNotKnowEachOther() {
        assertThat(FUNCTIONS).contains("intake", "orders", "operations");
        FUNCTIONS.forEach(function -> holds(RULES.functionKnowsNoOther(function, FUNCTIONS)));
        holds(RULES.platformKnowsNoFunction(FUNCTIONS));
        holds(RULES.deployedCodeKnowsNoCommand(FUNCTIONS));
    }

    @Test
    void testkitAndProductStayApart() {
        holds(RULES.testkitKnowsNothingOfTheProduct());
        holds(RULES.flowtestKnowsNoFunction(FUNCTIONS));
        holds(RULES.deployedCodeDoesNotKnowWhatTestsAreMadeOf(FUNCTIONS));
    }

    @Test
    void namesSaySomething() {
        holds(RULES.namesSaySomething());
    }

    @Test
    void wireRecordsStayInTheirPackage() {
        holds(RULES.wireRecordsStayInTheirPackage());
    }

    @Test
    void nobodySleepsNotEvenTests() {
        List<Path> tests = Project.built(Project.modules(), "test-classes").stream()
                .filter(folder -> !folder.startsWith(Project.root().resolve("infra/rules")))
                .toList();
        JavaClasses all = new ClassFileImporter()
                .importPaths(Stream.concat(Project.built(Project.modules(), "classes").stream(), tests.stream())
                        .toList());
        RULES.nobodySleeps().check(all);
    }

    @Test
    void timeIsInjected() {
        holds(RULES.timeIsInjected());
    }

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(MAIN);
    }

    private static boolean hasCode(Path module) {
        return Project.javaFiles("main").stream()
                .filter(file -> file.startsWith(module))
                .anyMatch(file -> !file.endsWith("package-info.java"));
    }
}
