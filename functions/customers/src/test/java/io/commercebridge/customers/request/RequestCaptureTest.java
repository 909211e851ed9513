package io.commercebridge.customers.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.Canary;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.commerce.portal.AccountRequest;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.server.Fault;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A request for an account becomes one lead, whatever happens on the way. */
@QuarkusTest
class RequestCaptureTest extends RequestsTestBase {

    private static BridgeEvent deleted(BridgeEvent last) {
        return new BridgeEvent(
                last.id() + "-deleted",
                last.source(),
                "sap.cx.commerce.BridgeRegistration.Deleted.v1",
                last.subject(),
                last.time(),
                last.traceparent(),
                false,
                last.data());
    }

    private static Fault.Action refusal(String message) {
        return new Fault.Action.Answer(
                400,
                Map.of("Content-Type", "application/json"),
                "{\"error\":{\"code\":\"0x80040265\",\"message\":\"" + message + "\"}}");
    }

    @Test
    void writesALeadWithEveryFieldInOneRequest() {
        AccountRequest request = rustic();
        BridgeEvent event = world.ask(request);
        world.handle(List.of(event));
        Row lead = world.lead(event.subject());
        Map.ofEntries(
                        Map.entry("subject", "Account request of " + request.company()),
                        Map.entry("companyname", request.company()),
                        Map.entry("firstname", "Ann"),
                        Map.entry("lastname", "Lee"),
                        Map.entry("emailaddress1", request.email()),
                        Map.entry("telephone1", "+1 555 0100"),
                        Map.entry("jobtitle", "Buyer"),
                        Map.entry("address1_line1", "1 Main St"),
                        Map.entry("address1_line2", "Floor 2"),
                        Map.entry("address1_city", "Fresno"),
                        Map.entry("address1_postalcode", "93650"),
                        Map.entry("address1_country", "United States"),
                        Map.entry("description", "We buy much."))
                .forEach((column, value) ->
                        assertThat(lead.text(column)).as(column).contains(value));
        assertThat(lead.choice("leadsourcecode")).contains(8);
        assertThat(world.requests()).hasSize(1);
        assertThat(world.ofRequest(event.subject()).businessKey()).contains(request.company());
        assertEnded(world.ofRequest(event.subject()), "delivered", "");
    }

    @Test
    void i2MakesOneLeadOfThreeDeliveriesAndOfTwentyAtOnce() {
        AccountRequest thrice = rustic();
        BridgeEvent event = world.ask(thrice);
        for (int i = 0; i < 3; i++) {
            assertThat(world.handle(List.of(event))).isEmpty();
        }
        AccountRequest atOnce = rustic();
        List<BridgeEvent> same = List.of(world.ask(atOnce));
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                threads.submit(() -> world.handle(same));
            }
        }
        world.handle(same);
        assertThat(world.leads(thrice.company())).isEqualTo(1);
        assertThat(world.leads(atOnce.company())).isEqualTo(1);
        assertThat(world.ofRequest(event.subject()).trail().entries()).hasSize(1);
    }

    @Test
    void sendsAChangeAsOneColumn() {
        String key = world.asked(rustic());
        world.change(key, Map.of("telephone", "+1 555 0199"));
        world.settle();
        assertThat(world.dynamicsRequests())
                .singleElement()
                .extracting(entry -> entry.request().text())
                .isEqualTo("{\"telephone1\":\"+1 555 0199\"}");
        assertThat(world.lead(key).text("telephone1")).contains("+1 555 0199");
    }

    @Test
    void cutsALongTextAndSaysSo() {
        String key = world.asked(rustic().message("m".repeat(2500)));
        assertThat(world.lead(key).text("description").orElseThrow()).hasSize(2000);
        assertThat(world.ofRequest(key).verdict().orElseThrow().warnings())
                .containsExactly("description cut from 2500 to 2000 characters");
    }

    @Test
    void i1ParksARequestWhoseMailAddressDoesNotFit() {
        AccountRequest plain = rustic();
        String key = world.asked(
                new AccountRequest(plain.company(), plain.name(), "a".repeat(100) + plain.email(), plain.details()));
        assertEnded(world.ofRequest(key), "parked", "emailaddress1 has");
        assertThat(world.leads(plain.company())).isZero();
    }

    @Test
    void ignoresAChangeThatAClosedLeadCannotTake() {
        String key = world.asked(rustic());
        world.person().disqualifyLead(world.leadId(key), 4);
        world.dynamics().faults().arm(Fault.of("PATCH", "leads", 1, refusal("The lead is closed.")));
        world.change(key, Map.of("telephone", "+1 555 0142"));
        world.handle(world.takeFromCommerce());
        world.dynamics().faults().clear();
        assertEnded(world.ofRequest(key), "ignored", "the lead is disqualified in Dynamics and read-only");
    }

    @Test
    void carriesOverWhatChangedMeanwhileWhenTheLeadIsOpenAgain() {
        String key = world.asked(rustic());
        world.person().disqualifyLead(world.leadId(key), 4);
        world.settle();
        world.dynamics().faults().arm(Fault.of("PATCH", "leads", 1, refusal("The lead is closed.")));
        world.change(key, Map.of("telephone", "+1 555 0143"));
        world.handle(world.takeFromCommerce());
        world.dynamics().faults().clear();
        assertThat(world.lead(key).text("telephone1")).contains("+1 555 0100");
        world.person().setState("lead", world.leadId(key), 0, 1);
        world.settle();
        assertThat(world.lead(key).text("telephone1")).contains("+1 555 0143");
        assertThat(world.status(key)).isEqualTo("PENDING");
    }

    @Test
    void i4MakesALeadAgainThatIsGone() {
        String key = world.asked(rustic());
        world.person().delete("lead", world.leadId(key));
        world.takeAll();
        world.change(key, Map.of("telephone", "+1 555 0144"));
        world.settle();
        assertThat(world.lead(key).text("lastname")).contains("Lee");
    }

    @Test
    void disqualifiesTheOpenLeadOfARequestThatIsDeleted() {
        BridgeEvent event = world.ask(rustic());
        world.handle(List.of(event));
        world.handle(List.of(deleted(event)));
        Row lead = world.lead(event.subject());
        assertThat(lead.choice("statecode")).contains(2);
        assertThat(lead.choice("statuscode")).contains(7);
        world.forgetRequests();
        world.settle();
        assertThat(world.ofLead(event.subject()).verdict().orElseThrow().outcome())
                .isEqualTo("echo");
        assertThat(world.requests()).isEmpty();
    }

    @Test
    void leavesAClosedLeadAloneWhenItsRequestIsDeleted() {
        BridgeEvent event = world.ask(rustic());
        world.handle(List.of(event));
        world.person().disqualifyLead(world.leadId(event.subject()), 4);
        world.handle(List.of(deleted(event)));
        assertThat(world.lead(event.subject()).choice("statuscode")).contains(4);
        assertEnded(world.ofRequest(event.subject()), "ignored", "its lead is disqualified in Dynamics");
        BridgeEvent other = world.ask(rustic());
        world.handle(List.of(deleted(other)));
        assertEnded(world.ofRequest(other.subject()), "ignored", "never carried over");
    }

    @Test
    void i7TellsNoLogWhoAsks() {
        AccountRequest plain = rustic();
        AccountRequest canary = new AccountRequest(
                plain.company(),
                "Canary Birdsong",
                "canary." + plain.email(),
                plain.phone("+49 777 424242").details());
        Canary.planted(world, "Canary", "Birdsong", "424242").keptOutOfSightDuring(() -> {
            String key = world.asked(canary);
            world.person().disqualifyLead(world.leadId(key), 4);
            world.settle();
            world.dynamics().faults().arm(Fault.of("PATCH", "leads", 1, refusal("Canary Birdsong exists")));
            world.handle(List.of(world.ask(canary.with("position", "Chief"))));
            world.asked(new AccountRequest(canary.company(), canary.name(), "c".repeat(99) + canary.email(), Map.of()));
        });
    }

    @Test
    void asksTheShopWhereTwoChangesCannotBeToldApart() {
        String key = world.asked(rustic());
        world.change(key, Map.of("telephone", "+1 555 0145"));
        List<BridgeEvent> first = world.takeFromCommerce();
        world.change(key, Map.of("telephone", "+1 555 0146"));
        List<BridgeEvent> second = world.takeFromCommerce();
        world.handle(second);
        world.handle(first);
        assertThat(world.lead(key).text("telephone1")).isEqualTo(Optional.of("+1 555 0146"));
        assertThat(world.dynamicsRequests()).hasSize(1);
    }
}
