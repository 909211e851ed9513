package io.commercebridge.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.DynamicsConfig;
import io.commercebridge.platform.flow.pipeline.FlowFactory;
import io.commercebridge.testkit.commerce.service.TicketDraft;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a customer may decide otherwise. */
@QuarkusTest
class CasesSettingsTest extends CasesTestBase {
    @Inject
    FlowFactory flows;

    @Inject
    DynamicsClient dynamics;

    @Inject
    CommerceClient commerce;

    @Inject
    DynamicsConfig organisation;

    private void decide(Map<String, String> settings) {
        CasesConfig config = new SmallRyeConfigBuilder()
                .withMapping(CasesConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(CasesConfig.class);
        world = new CasesWorld(new CasesFlow(dynamics, commerce, Clock.systemUTC()).cases(flows, config, organisation));
    }

    @Test
    void keepsTheTicketsOfGuestsUnderAnAccount() {
        decide(Map.of("bridge.cases.guest-account", CasesWorld.COMPANY));
        world.commerce().seed("Customer", Map.of("uid", "5678|guest@example.org", "name", "Guest"));
        String ticket = world.open(TicketDraft.of("5678|guest@example.org", "Lamp", "Hm."));
        world.settle();
        assertThat(world.incident(ticket).ref("customerid").map(Ref::id)).contains(world.company());
        assertThat(world.incident(ticket).text("description")).isEmpty();
    }

    @Test
    void tellsNoContextWhereNoneIsWanted() {
        decide(Map.of("bridge.cases.context-column", "none"));
        String ticket = world.handedOver();
        assertThat(world.incident(ticket).text("description")).isEmpty();
    }

    @Test
    void tellsTheContextInAnotherColumnAndNoHistory() {
        decide(Map.of(
                "bridge.cases.context-column",
                "productserialnumber",
                "bridge.cases.context-length",
                "10",
                "bridge.cases.history",
                "0"));
        String ticket = world.open(TicketDraft.of(CasesWorld.ANN, "Lamp", "Hm."));
        world.handle(world.takeFromCommerce());
        assertThat(world.incident(ticket).text("productserialnumber")).contains("Customer: ");
        assertThat(world.warnings(ticket)).containsExactly("productserialnumber cut from 34 to 10 characters");
        assertThat(world.commerceRequests()).isEmpty();
    }

    @Test
    void tellsNothingOfAResolutionButThatItHasEnded() {
        decide(Map.of("bridge.cases.resolution-text", "none"));
        String ticket = world.handedOver();
        world.agent().resolveCase(world.caseId(ticket), "We ship.", "");
        world.settle();
        assertThat(world.state(ticket)).isEqualTo("Closed");
        assertThat(world.said(ticket)).containsExactly("It flickers.");
    }

    @Test
    void tellsStatesByATableThatMayOmitThem() {
        decide(Map.of("bridge.cases.states", "3=Open,5=Closed,*=omit"));
        String ticket = world.handedOver();
        world.agent().setState("incident", world.caseId(ticket), 0, 2);
        world.settle();
        assertThat(world.state(ticket)).isEqualTo("New");
        world.agent().setState("incident", world.caseId(ticket), 0, 3);
        world.settle();
        assertThat(world.state(ticket)).isEqualTo("Open");
    }

    @Test
    void closesAsInformationProvidedAndCallsItselfAnAgent() {
        decide(Map.of("bridge.cases.close-status", "1000", "bridge.cases.agent", "integration"));
        String ticket = world.handedOver();
        var note = world.agent().note(world.caseId(ticket), "Lamp", "We ship.", true);
        world.desk().closeTicket(ticket);
        world.settle();
        Row incident = world.incident(ticket);
        assertThat(incident.choice("statuscode")).contains(1000);
        assertThat(world.event(ticket, note).orElseThrow().text("author/uid")).isEqualTo("integration");
    }

    @Test
    void doesNotStartWithATableThatCannotBeRead() {
        assertThatThrownBy(() -> decide(Map.of("bridge.cases.states", "1=")))
                .hasMessageContaining("code table ticket state: '1=' is not of the form source=target");
        assertThatThrownBy(() -> decide(Map.of("bridge.cases.attachment-limit", "0")))
                .hasMessageContaining("attachment");
    }
}
