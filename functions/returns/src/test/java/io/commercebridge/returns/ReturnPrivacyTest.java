package io.commercebridge.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.Canary;
import io.commercebridge.testkit.commerce.shop.sold.ReturnDraft;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.server.Fault;
import io.commercebridge.testkit.server.Fault.Action.Answer;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who gives something back, and the secrets with which we write it, show in no log, no metric and no attribute. */
@QuarkusTest
class ReturnPrivacyTest extends ReturnsTestBase {
    private static final Map<String, String> JSON = Map.of("content-type", "application/json");
    private static final String REFUSAL =
            "{\"error\":{\"code\":\"0x80040203\",\"message\":\"Ann Lee (ann@example.org) of Rustic is not known\"}}";

    private Canary canary() {
        settled(oneOf(sold()));
        world.ask(oneOf(sold()));
        world.settleAll();
        String token = world.dynamics().journal().entries().stream()
                .flatMap(entry -> entry.request().header("authorization").stream())
                .findFirst()
                .orElseThrow()
                .substring("Bearer ".length());
        return Canary.planted(world, "ann@example.org", "Ann Lee", "Rustic", "Call me", "bridge-secret", token);
    }

    @Test
    void i7TellsOfNobodyWhenAReturnIsAskedForApprovedLabelledAndCancelled() {
        canary().keptOutOfSightDuring(() -> {
            String code = settled(oneOf(sold()));
            world.agent().approveReturn(world.rmaId(code), world.subStatus("Approved"), "Call me, Ann Lee");
            world.agent()
                    .attach(new Ref("msdyn_rma", world.rmaId(code)), "Ann Lee.exe", "text/plain", new byte[] {1, 2, 3});
            world.settleAll();
            world.shop().cancelReturn(code);
            world.settleAll();
        });
    }

    @Test
    void i7TellsOfNobodyWhenAReturnIsParkedOrDynamicsTellsWhileItRefuses() {
        List<String> printed = canary().keptOutOfSightDuring(() -> {
            world.ask(ReturnDraft.of(sold()).refund(0, 9, "GoodWill").overstating());
            world.settleAll();
            world.dynamics().faults().arm(Fault.of("POST", "batch", 20, new Answer(400, JSON, REFUSAL)));
            world.ask(oneOf(sold()));
            world.handle(world.takeFromCommerce());
            world.dynamics().faults().clear();
        });
        assertThat(printed).anyMatch(line -> line.contains("\"parked\""));
        assertThat(printed).anyMatch(line -> line.contains("Dynamics answered 400"));
    }
}
