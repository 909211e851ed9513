package io.commercebridge.rules.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.rules.Project;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The planted function forgets everything that can be forgotten, once each. */
class PlantedNativeTest {

    private static final String PLANTED = "io.commercebridge.rules.planted.reflect";
    private static final NativeReadiness FORGETFUL =
            NativeReadiness.of(PLANTED, List.of(Project.root().resolve(Path.of("infra/rules/target/test-classes"))));

    @Test
    void catchesWhatAFunctionTakesAndGives() {
        assertThat(complaintAbout("ForgottenQuestion")).contains("ForgetfulFunction.answer");
        assertThat(complaintAbout("ForgottenAnswer")).contains("ForgetfulFunction.answer");
    }

    @Test
    void catchesWhatARegisteredRecordLeadsTo() {
        assertThat(complaintAbout("RegisteredOrder")).isEmpty();
        assertThat(complaintAbout("RegisteredOrder$Line")).isEmpty();
        assertThat(complaintAbout("ForgottenProduct")).contains("RegisteredOrder > Line");
        assertThat(complaintAbout("WithoutNested$Line")).contains("WithoutNested");
    }

    @Test
    void catchesAClassThatRegistersOnlyOthers() {
        assertThat(complaintAbout("RegistersOthers")).isNotEmpty();
        assertThat(FORGETFUL.unregistered()).noneMatch(line -> line.contains("RegisteredByAnother needs"));
    }

    @Test
    void catchesWhatIsHandedToJackson() {
        assertThat(complaintAbout("ReadDirectly")).contains("HandsToJackson.read");
        assertThat(complaintAbout("ReadThroughAMethod")).contains("HandsToJackson.readThroughAMethod");
        assertThat(complaintAbout("Written")).contains("HandsToJackson.write");
        assertThat(complaintAbout("InAList")).isNotEmpty();
    }

    @Test
    void catchesRestBodiesButNotWhatTheRequestLineHolds() {
        assertThat(complaintAbout("ForgetfulApi$RestBody")).contains("ForgetfulApi.send");
        assertThat(FORGETFUL.unregistered()).noneMatch(line -> line.contains("RestParameter needs"));
    }

    @Test
    void catchesLambdaEventsThatTheExtensionLeavesOut() {
        assertThat(FORGETFUL.unregistered())
                .anyMatch(line -> line.startsWith(LambdaEvents.PACKAGE + "APIGatewayV2HTTPEvent$RequestContext$Http "))
                .noneMatch(line -> line.startsWith(LambdaEvents.PACKAGE + "SQS"));
    }

    @Test
    void catchesResourcesThatAreNotDeclaredOrNotConstant() {
        assertThat(new Resources(List.of("codes/*.txt")).complaints(FORGETFUL.files()))
                .hasSize(2)
                .anyMatch(line -> line.contains("planted/reflect/units.txt"))
                .anyMatch(line -> line.contains("not a constant"));
    }

    @Test
    void readsDeclaredResources() {
        Resources declared = Resources.declaredIn(List.of("quarkus.native.resources.includes=codes/**,*.tsv\n", "a=b"));
        assertThat(declared.holds("codes/unit/all.txt")).isTrue();
        assertThat(declared.holds("deep/all.tsv")).isFalse();
    }

    @Test
    void catchesFrozenStatics() {
        assertThat(FrozenStatics.in(FORGETFUL.own())).hasSize(2).allMatch(line -> line.contains("Frozen"));
    }

    private static String complaintAbout(String type) {
        return FORGETFUL.unregistered().stream()
                .filter(line -> line.startsWith(PLANTED + "." + type + " needs"))
                .findFirst()
                .orElse("");
    }
}
