package io.commercebridge.flowtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.testkit.cloud.LocalCloud;
import java.util.Map;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** A check that finds nothing must be shown what it is to find. */
class CanaryTest {
    private static final String NAME = "Zoë Canary";

    private final TestingFlow flow = new TestingFlow();
    private final FlowWorld world = flow.world();
    private final Canary canary = Canary.planted(world, NAME, "zoe@example.org");

    @AfterEach
    void takeDeadLetters() {
        world.deadLetters().take(_ -> true);
    }

    private void tellOfZoe() {
        FlowWorldTest.account(world, NAME);
        world.settle();
    }

    private void complain(String reason) {
        flow.shelf = _ -> {
            throw new MappingException(reason, "correct it");
        };
    }

    @Test
    void acceptsThatBodiesTellEverything() {
        complain("the shelf is too small");
        assertThat(canary.keptOutOfSightDuring(this::tellOfZoe)).anyMatch(line -> line.contains("too small"));
        assertThat(world.deadLetters().list().getFirst().event()).contains(NAME);
    }

    @Test
    void catchesAReasonThatTells() {
        complain("no room for " + NAME);
        assertThatThrownBy(() -> canary.keptOutOfSightDuring(this::tellOfZoe))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no room for");
    }

    @Test
    void catchesOtherSpellings() {
        complain("no room for ZO%C3%AB+CANARY");
        assertThatThrownBy(() -> canary.keptOutOfSightDuring(this::tellOfZoe)).isInstanceOf(AssertionError.class);
    }

    @Test
    void letsTheEventLogShortenAnAddress() {
        complain("no room for zoe@example.org");
        assertThat(canary.keptOutOfSightDuring(this::tellOfZoe)).anyMatch(line -> line.contains("no room for ~"));
    }

    @Test
    void catchesALoggerThatTells() {
        flow.shelf = _ -> Logger.getLogger(CanaryTest.class).infof("shelving %s", NAME);
        assertThatThrownBy(() -> canary.keptOutOfSightDuring(this::tellOfZoe))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("shelving");
    }

    @Test
    void catchesAnAttributeOfADeadLetterThatTells() {
        assertThatThrownBy(() -> canary.keptOutOfSightDuring(() -> {
                    tellOfZoe();
                    sendWithAttribute(world.deadLetterUrl());
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("attributes of dead letters");
    }

    @Test
    void catchesAGroupThatTells() {
        assertThatThrownBy(() -> Canary.planted(world, "canaries").keptOutOfSightDuring(() -> {
                    tellOfZoe();
                    sendWithAttribute(world.deadLetterUrl());
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("attributes of dead letters");
    }

    @Test
    void isNotContentWithAStoryOfWhichNothingIsPrinted() {
        assertThatThrownBy(() -> canary.keptOutOfSightDuring(() -> {}))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("lines of the event log of shelf");
    }

    private static void sendWithAttribute(String queue) {
        MessageAttributeValue name = MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(NAME)
                .build();
        LocalCloud.shared().sqs().sendMessage(send -> send.queueUrl(queue)
                .messageBody("{}")
                .messageGroupId("canaries")
                .messageDeduplicationId(Long.toString(System.nanoTime()))
                .messageAttributes(Map.of("about", name)));
    }
}
