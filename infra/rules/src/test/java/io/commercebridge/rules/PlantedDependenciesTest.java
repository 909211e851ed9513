package io.commercebridge.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every rule is shown a class that breaks it: a rule that catches nothing would stay green for ever. */
class PlantedDependenciesTest {

    private static final String PLANTED = "io.commercebridge.rules.planted";
    private static final DependencyRules RULES = new DependencyRules(PLANTED);
    private static final List<String> FUNCTIONS = List.of("billing", "returns");
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(PLANTED);

    @Test
    void catchesMappingThatKnowsALibrary() {
        catches(RULES.mappingKnowsOnlyTheJdk(), "LearnedMapper");
    }

    @Test
    void catchesClientsThatKnowEachOther() {
        catches(RULES.commerceDoesNotKnowDynamics(), "CuriousCommerce");
        catches(RULES.dynamicsDoesNotKnowCommerce(), "CuriousDynamics");
    }

    @Test
    void catchesAFunctionThatKnowsAnother() {
        catches(RULES.functionKnowsNoOther("billing", FUNCTIONS), "BillingFunction");
        catches(RULES.platformKnowsNoFunction(FUNCTIONS), "NosyPlatform");
        catches(RULES.deployedCodeKnowsNoCommand(FUNCTIONS), "CommandedBilling");
    }

    @Test
    void catchesATestkitThatKnowsTheProductAndTheOtherWayRound() {
        catches(RULES.testkitKnowsNothingOfTheProduct(), "KnowingSimulator");
        catches(RULES.deployedCodeDoesNotKnowWhatTestsAreMadeOf(FUNCTIONS), "ReturnsFunction");
    }

    @Test
    void catchesAFlowtestThatKnowsAFunctionAndTheOtherWayRound() {
        catches(RULES.flowtestKnowsNoFunction(FUNCTIONS), "PartialWorld");
        catches(RULES.deployedCodeDoesNotKnowWhatTestsAreMadeOf(FUNCTIONS), "RehearsedReturn");
    }

    @Test
    void catchesEmptyNames() {
        catches(RULES.namesSaySomething(), "planted.util.Leftovers");
        catches(RULES.namesSaySomething(), "OrderHelper");
    }

    @Test
    void catchesAPublicWireRecord() {
        catches(RULES.wireRecordsStayInTheirPackage(), "LeakedWire");
    }

    @Test
    void catchesSleepersAndClockReaders() {
        catches(RULES.nobodySleeps(), "Sleeper");
        catches(RULES.timeIsInjected(), "NosyPlatform");
    }

    private static void catches(ArchRule rule, String offender) {
        assertThat(rule.evaluate(CLASSES).getFailureReport().getDetails())
                .as("what %s says", rule.getDescription())
                .anySatisfy(line -> assertThat(line).contains(offender));
    }
}
