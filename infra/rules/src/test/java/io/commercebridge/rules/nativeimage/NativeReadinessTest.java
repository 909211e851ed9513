package io.commercebridge.rules.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.rules.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A JVM test cannot see a missing registration: the native image writes {@code {}} or finds no resource, in production. */
class NativeReadinessTest {

    /** Service files that Quarkus itself reads at build time and registers. */
    private static final Set<String> KNOWN_SERVICES = Set.of(
            "org.eclipse.microprofile.config.spi.Converter",
            "org.eclipse.microprofile.config.spi.ConfigSource",
            "io.smallrye.config.SmallRyeConfigBuilderCustomizer");

    private static final List<Path> MODULES = Project.deployedModules();
    private static final NativeReadiness DEPLOYED =
            NativeReadiness.of("io.commercebridge", Project.built(MODULES, "classes"));

    @Test
    void seesTheDeployedClassesAndWhatTheyPassThroughJson() {
        assertThat(DEPLOYED.own()).hasSizeGreaterThan(30);
        assertThat(DEPLOYED.files()).hasSizeGreaterThanOrEqualTo(DEPLOYED.own().size());
        System.out.printf(
                "types that pass through JSON: %s%n", DEPLOYED.jsonTypes().keySet());
        assertThat(DEPLOYED.jsonTypes()).isNotEmpty();
    }

    @Test
    void registersEveryTypeThatPassesThroughJson() {
        assertThat(DEPLOYED.unregistered()).isEmpty();
    }

    @Test
    void declaresEveryResourceThatIsOpened() {
        Resources declared = Resources.declaredIn(resources(".*/(application|microprofile-config)\\.properties")
                .map(Project::text)
                .toList());
        assertThat(declared.complaints(DEPLOYED.files())).isEmpty();
    }

    @Test
    void declaresNoServiceThatTheImageWouldNotFind() {
        assertThat(resources(".*/META-INF/services/.*"))
                .extracting(file -> file.getFileName().toString())
                .isSubsetOf(KNOWN_SERVICES);
    }

    @Test
    void freezesNothingAliveIntoTheImage() {
        assertThat(FrozenStatics.in(DEPLOYED.own())).isEmpty();
    }

    @Test
    void knowsWhatTheExtensionRegisters() {
        assertThat(LambdaEvents.registeredByTheExtension())
                .contains(LambdaEvents.PACKAGE + "SQSEvent", LambdaEvents.PACKAGE + "SQSBatchResponse")
                .doesNotContain(LambdaEvents.PACKAGE + "APIGatewayV2HTTPEvent");
    }

    private static Stream<Path> resources(String pattern) {
        return MODULES.stream()
                .map(module -> module.resolve("src/main/resources"))
                .filter(Files::isDirectory)
                .flatMap(Project::walk)
                .filter(Files::isRegularFile)
                .filter(file -> file.toString().matches(pattern));
    }
}
