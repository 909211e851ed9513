package io.commercebridge.customers.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.event.BridgeEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the deliveries of an account and a contact do about the request that these come from. */
@QuarkusTest
class QualifiedRequestsTest extends RequestsTestBase {
    private static final WriteOptions OPTIONS = WriteOptions.causedBy("account-event");

    private String qualifiedRequest() {
        String key = world.asked(rustic());
        world.person().qualifyLead(world.leadId(key), RequestsWorld.number());
        world.takeFromDynamics();
        return key;
    }

    @Test
    void knowsTheRequestOfALead() {
        String key = world.asked(rustic());
        assertThat(qualified.requestOf(world.leadId(key).toString())).contains(key);
        assertThat(qualified.requestOf(UUID.randomUUID().toString())).isEmpty();
        assertThat(QualifiedRequests.reference("1|a")).isEqualTo("request 1|a");
    }

    @Test
    void approvesForTheUnitAndKnowsTheEcho() {
        String key = qualifiedRequest();
        qualified.approve(key, "C-77", OPTIONS);
        assertThat(world.status(key)).isEqualTo("APPROVED");
        assertThat(world.request(key).text("defaultB2BUnit/uid")).isEqualTo("C-77");
        assertThat(world.ofLead(key).written().orElseThrow().state()).contains("APPROVED C-77");
        world.forgetRequests();
        world.handle(world.takeFromCommerce());
        assertEnded(world.ofRequest(key), "echo", "");
        assertThat(world.requests()).isEmpty();
    }

    @Test
    void i5WritesTheApprovalOnceThoughAccountAndContactBothBringIt() {
        String key = qualifiedRequest();
        qualified.approve(key, "C-77", OPTIONS);
        qualified.approve(key, "C-77", OPTIONS);
        assertThat(world.commerceRequests())
                .filteredOn(entry -> entry.request().method().equals("PATCH"))
                .hasSize(1);
    }

    @Test
    void i3DoesNotApproveWhatIsNotQualified() {
        String open = world.asked(rustic());
        qualified.approve(open, "C-77", OPTIONS);
        assertThat(world.status(open)).isEqualTo("PENDING");
        qualified.approve("1|nobody%40example.org", "C-77", OPTIONS);
        assertThat(world.commerceRequests()).isEmpty();
    }

    @Test
    void leavesARequestThatIsGone() {
        String key = qualifiedRequest();
        world.commerce().remove("B2BRegistration", key);
        qualified.approve(key, "C-77", OPTIONS);
        assertThat(world.commerceRequests())
                .extracting(entry -> entry.request().method())
                .containsExactly("GET");
    }

    @Test
    void i3KeepsTheApprovalThoughOlderEventsOfTheLeadComeLater() {
        String key = world.asked(rustic());
        world.person().disqualifyLead(world.leadId(key), 4);
        world.person().setState("lead", world.leadId(key), 0, 1);
        List<BridgeEvent> older = world.takeFromDynamics();
        world.person().qualifyLead(world.leadId(key), RequestsWorld.number());
        List<BridgeEvent> newer = world.takeFromDynamics().stream()
                .filter(event -> event.subject().equals(world.leadId(key).toString()))
                .toList();
        qualified.approve(key, "C-77", OPTIONS);
        world.handle(older);
        world.handle(newer);
        assertThat(world.status(key)).isEqualTo("APPROVED");
        assertThat(world.ofLead(key).written().orElseThrow().state()).contains("APPROVED C-77");
    }

    @Test
    void takesTheApprovalBackWhenTheLeadIsOpenedAgain() {
        String key = qualifiedRequest();
        qualified.approve(key, "C-77", OPTIONS);
        world.settle();
        world.person().setState("lead", world.leadId(key), 0, 1);
        world.settle();
        assertThat(world.status(key)).isEqualTo("PENDING");
        assertEnded(world.ofRequest(key), "echo", "");
    }
}
