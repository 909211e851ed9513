package io.commercebridge.customers.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.RandomHistory;
import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.registration.Decision;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.dynamics.store.Row;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Random histories of one request, told in random order with repetitions: both sides agree in the end. */
@QuarkusTest
class RequestsConvergenceTest extends RequestsTestBase {
    private static final CodeTable REASONS =
            CodeTable.parse("lead reason", "4=Lost,5=Cannot be contacted,6=No longer interested,7=Cancelled");

    @Test
    void i4BothSidesAgreeAfterAnyHistoryInAnyOrder() {
        RandomHistory.playAll(12, seed -> new History(new RequestsWorld(flow), seed));
    }

    private final class History extends RandomHistory {
        private final RequestsWorld world;
        private final String unit = RequestsWorld.number();
        private final String key;

        History(RequestsWorld world, int seed) {
            super(world, seed);
            this.world = world;
            world.commerce().seed("B2BUnit", Map.of("uid", unit, "name", "Rustic"));
            world.takeAll();
            var event = world.ask(rustic());
            key = event.subject();
            tellLater(List.of(event));
        }

        @Override
        protected void act() {
            Optional<Row> lead = world.dynamics().row("lead", world.leadId(key));
            int choice = random().nextInt(lead.isPresent() ? 100 : 30);
            if (choice < 30) {
                record("change");
                world.change(key, Map.of("telephone", "+1 555 " + random().nextInt(10_000)));
            } else if (lead.orElseThrow().choice("statecode").orElseThrow() != 0) {
                state("open", 0, 1);
            } else if (choice < 75) {
                state("disqualify", 2, 4 + random().nextInt(4));
            } else if (choice < 90) {
                state("contact", 0, 2);
            } else {
                qualify();
            }
        }

        private void state(String what, int statecode, int statuscode) {
            record(what);
            world.person().setState("lead", world.leadId(key), statecode, statuscode);
        }

        /** The account's events tell it sooner or later than the lead's; here the moment it is so. */
        private void qualify() {
            record("qualify");
            world.person().qualifyLead(world.leadId(key), unit);
            qualified.approve(key, unit, WriteOptions.causedBy("account"));
            end();
        }

        /** The contact that a lead becomes waits for the account. */
        @Override
        protected void handedBack(List<BridgeEvent> events) {
            tellLater(events);
        }

        @Override
        protected void check() {
            assertThat(world.ofRequest(key).parked()).as(this::story).isEmpty();
            assertThat(world.ofLead(key).parked()).as(this::story).isEmpty();
            Row lead = world.lead(key);
            var request = world.request(key);
            assertThat(lead.text("telephone1")).as(this::story).contains(request.text("telephone"));
            Decision shown = Decision.shown(
                    Optional.of(world.status(key)),
                    request.get("rejectReason").map(Object::toString),
                    request.reference("defaultB2BUnit").map(item -> item.text("uid")));
            Decision expected = Decision.of(
                            lead.choice("statecode").orElseThrow(),
                            lead.choice("statuscode").orElseThrow(),
                            REASONS)
                    .orElseGet(() -> Decision.approved(unit));
            assertThat(shown).as(this::story).isEqualTo(expected);
        }
    }
}
