package io.commercebridge.flowtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.testkit.cloud.LocalCloud;
import io.commercebridge.testkit.dynamics.Options;
import io.commercebridge.testkit.dynamics.webhook.Identity;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class FlowWorldTest {
    private final TestingFlow flow = new TestingFlow();
    private final FlowWorld world = flow.world();

    static UUID account(FlowWorld world, String name) {
        return world.dynamics().asUser(world.org().salesPerson()).insert("account", Map.of("name", name));
    }

    @Test
    void handsWebhooksToTheFlowAndKnowsWhatBecameOfThem() {
        String row = account(world, "Rustic").toString();
        assertThat(world.outcome(Side.DYNAMICS, row)).isEqualTo("none");
        world.settle();
        assertThat(flow.delivered).containsExactly(row);
        assertThat(world.outcome(Side.DYNAMICS, row)).isEqualTo("delivered");
        assertThat(world.known(Side.DYNAMICS, row).fence()).isEqualTo(1);
    }

    @Test
    void beginsWithoutWebhooksAndRequests() {
        account(world, "Early");
        FlowWorld another = flow.world();
        assertThat(another.takeAll()).isEmpty();
        assertThat(another.requests()).isEmpty();
    }

    @Test
    void keepsInTheQueueWhatIsToComeAgain() {
        flow.shelf = _ -> {
            throw new BridgeException(Category.TRANSIENT, "the shelf is full", "wait", null);
        };
        account(world, "Unlucky");
        world.takeAll().forEach(TestingFlow.queue()::sendAgain);
        assertThat(world.runQueue()).isEqualTo(1);
        assertThat(inQueue()).isEqualTo(1);
        LocalCloud.shared().sqs().purgeQueue(purge -> purge.queueUrl(world.queueUrl()));
    }

    @Test
    void takesOutOfTheQueueWhatCameToAnEnd() {
        account(world, "Lucky");
        world.takeAll().forEach(TestingFlow.queue()::sendAgain);
        assertThat(world.runQueue()).isEqualTo(1);
        assertThat(flow.delivered).hasSize(1);
        assertThat(inQueue()).isZero();
    }

    @Test
    void knowsNoRecordOfSystemsThatAreGone() {
        String row = account(world, "Gone").toString();
        world.settle();
        Simulators.end();
        assertThat(flow.world().outcome(Side.DYNAMICS, row)).isEqualTo("none");
    }

    @Test
    void standsOnOtherSimulatorsForAsLongAsATestNeedsThem() {
        Simulators.start(UnaryOperator.identity(), FlowWorldTest::anotherOrganization);
        FlowWorld other = flow.world();
        account(other, "Elsewhere");
        List<BridgeEvent> events = other.takeAll();
        Simulators.end();
        assertThat(events).extracting(BridgeEvent::source).containsExactly("/dataverse/another");
        FlowWorld usual = flow.world();
        assertThat(usual.dynamics().rows("account")).isEmpty();
        assertThat(usual.dynamics().url()).isEqualTo(other.dynamics().url());
        assertThat(usual.dynamics().url()).hasToString(TestingFlow.setting("bridge.dynamics.url"));
    }

    @Test
    void takesMoreSettingsFromTheArguments() {
        assertThat(TestingFlow.setting("test.of.more")).isEqualTo("yes");
    }

    private static Options anotherOrganization(Options usual) {
        Identity identity = usual.identity();
        return usual.withIdentity(
                new Identity(identity.organizationId(), "another", identity.host(), identity.businessUnit(), true));
    }

    private int inQueue() {
        Map<QueueAttributeName, String> counts = LocalCloud.shared()
                .sqs()
                .getQueueAttributes(query -> query.queueUrl(world.queueUrl())
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes();
        return counts.values().stream().mapToInt(Integer::parseInt).sum();
    }
}
