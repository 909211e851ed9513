package io.commercebridge.customers.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of the lead shows at the request. */
@QuarkusTest
class RequestDecisionTest extends RequestsTestBase {

    @Test
    void rejectsWithTheReasonWhoseLeadIsDisqualified() {
        String key = world.asked(rustic());
        world.person().disqualifyLead(world.leadId(key), 6);
        world.settle();
        assertThat(world.status(key)).isEqualTo("REJECTED");
        assertThat(world.request(key).text("rejectReason")).isEqualTo("No longer interested");
    }

    @Test
    void handsOverAReasonThatTheTableDoesNotKnow() {
        String key = world.asked(rustic());
        world.handle(List.of(withStatus(key, 99)));
        assertThat(world.request(key).text("rejectReason")).isEqualTo("99");
    }

    /** The disqualification with a reason that a customer has added. */
    private BridgeEvent withStatus(String key, int status) {
        world.person().disqualifyLead(world.leadId(key), 4);
        BridgeEvent event = world.takeFromDynamics().getLast();
        String data = event.data().replaceAll("(\"key\":\"statuscode\",\"value\":\\{[^}]*\"Value\":)4", "$1" + status);
        assertThat(data).isNotEqualTo(event.data());
        return new BridgeEvent(
                event.id(),
                event.source(),
                event.type(),
                event.subject(),
                event.time(),
                event.traceparent(),
                false,
                data);
    }

    @Test
    void i5MakesNoRequestForTheEchoOfADecision() {
        String key = world.asked(rustic());
        world.person().disqualifyLead(world.leadId(key), 4);
        world.handle(world.takeFromDynamics());
        assertThat(world.requests()).hasSize(1);
        world.forgetRequests();
        List<BridgeEvent> echo = world.takeFromCommerce();
        assertThat(echo).hasSize(1);
        world.handle(echo);
        assertEnded(world.ofRequest(key), "echo", "");
        assertThat(world.requests()).isEmpty();
    }

    @Test
    void makesARequestPendingAgainWhoseLeadIsOpenedAgain() {
        String key = world.asked(rustic());
        world.person().disqualifyLead(world.leadId(key), 4);
        world.settle();
        world.person().setState("lead", world.leadId(key), 0, 1);
        world.settle();
        assertThat(world.status(key)).isEqualTo("PENDING");
        assertThat(world.request(key).get("rejectReason")).isEmpty();
        assertEnded(world.ofRequest(key), "echo", "");
    }

    @Test
    void writesNothingWhileTheLeadStaysOpen() {
        String key = world.asked(rustic());
        world.person().setState("lead", world.leadId(key), 0, 2);
        world.settle();
        assertEnded(world.ofLead(key), "unchanged", "the request is PENDING already");
        assertThat(world.requests()).isEmpty();
    }

    @Test
    void i3EndsWhereTheLeadIsInWhateverOrderItIsTold() {
        String key = world.asked(rustic());
        world.person().disqualifyLead(world.leadId(key), 4);
        world.person().setState("lead", world.leadId(key), 0, 1);
        world.person().disqualifyLead(world.leadId(key), 5);
        List<BridgeEvent> events = world.takeFromDynamics().reversed();
        world.handle(events);
        world.handle(events);
        world.settle();
        assertThat(world.status(key)).isEqualTo("REJECTED");
        assertThat(world.request(key).text("rejectReason")).isEqualTo("Cannot be contacted");
    }

    @Test
    void ignoresALeadOfSomebodyElse() {
        UUID lead =
                world.person().insert("lead", Map.of("subject", "fair", "lastname", "Poe", "companyname", "Poe Inc"));
        world.person().disqualifyLead(lead, 4);
        world.settle();
        assertEnded(world.known(Side.DYNAMICS, lead.toString()), "ignored", "does not come from a request");
        assertThat(world.requests()).isEmpty();
    }

    @Test
    void i2KnowsALeadOfItsOwnOfWhichNothingIsRecorded() {
        var request = rustic();
        String key = world.ask(request).subject();
        world.dynamics()
                .seed("lead", Map.of("leadid", world.leadId(key), "subject", "x", "emailaddress1", request.email()));
        world.person().disqualifyLead(world.leadId(key), 4);
        world.settle();
        assertThat(world.status(key)).isEqualTo("REJECTED");
        assertThat(world.ofRequest(key).written().orElseThrow().counterpart())
                .isEqualTo(world.leadId(key).toString());
    }

    @Test
    void ignoresADecisionThatTheShopMakesAndRestoresTheLeads() {
        String key = world.asked(rustic());
        world.change(key, Map.of("status", "REJECTED"));
        world.settle();
        assertEnded(world.ofRequest(key), "ignored", "Dynamics owns status");
        assertThat(world.dynamicsRequests()).isEmpty();
        world.person().setState("lead", world.leadId(key), 0, 2);
        world.settle();
        assertThat(world.status(key)).isEqualTo("PENDING");
    }

    @Test
    void leavesTheQualificationToTheAccount() {
        String key = world.asked(rustic());
        world.person().qualifyLead(world.leadId(key), RequestsWorld.number());
        world.handle(world.takeFromDynamics().stream()
                .filter(event -> event.subject().equals(world.leadId(key).toString()))
                .toList());
        assertEnded(world.ofLead(key), "ignored", "qualified: its account and contact arrive by themselves");
        assertThat(world.status(key)).isEqualTo("PENDING");
        assertThat(world.requests()).isEmpty();
    }

    @Test
    void approvesForAnAccountThatWasThereBefore() {
        String key = world.asked(rustic());
        UUID account = world.org().account(RequestsWorld.number(), "Rustic");
        world.isUnit(account, "C-77");
        world.person().update("lead", world.leadId(key), Map.of("parentaccountid", new Ref("account", account)));
        world.person().qualifyLead(world.leadId(key), "unused");
        world.handle(world.takeFromDynamics().stream()
                .filter(event -> event.subject().equals(world.leadId(key).toString()))
                .toList());
        assertThat(world.status(key)).isEqualTo("APPROVED");
        assertThat(world.request(key).text("defaultB2BUnit/uid")).isEqualTo("C-77");
        world.handle(world.takeFromCommerce());
        assertEnded(world.ofRequest(key), "echo", "");
    }
}
