package io.commercebridge.segments.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.Canary;
import io.commercebridge.segments.SegmentsTestBase;
import io.commercebridge.segments.SegmentsWorld;
import io.commercebridge.testkit.server.Fault;
import io.commercebridge.testkit.server.Fault.Action.Answer;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A login is an e-mail address: it shows in no log, no metric and no attribute of a message. */
@QuarkusTest
class MembershipPrivacyTest extends SegmentsTestBase {
    private final String email = "quirina" + SegmentsWorld.fresh() + "@example.org";

    @Test
    void i7TellsOfNobodyWhoJoinsAndLeaves() {
        UUID list = world.list("vip");
        Canary.planted(world, email, "bridge-secret").keptOutOfSightDuring(() -> {
            UUID id = world.buyer(email);
            world.sales().addMember(list, id);
            world.play();
            world.sales().removeMember(list, id);
            world.play();
        });
        assertThat(world.groups(email)).doesNotContain("vip");
    }

    @Test
    void i7TellsOfNobodyWhoWaits() {
        List<String> printed = Canary.planted(world, email).keptOutOfSightDuring(() -> {
            world.sales().addMember(world.list("vip"), world.contact(email));
            world.play();
        });
        assertThat(printed).anyMatch(line -> line.contains("\"parked\""));
    }

    @Test
    void i7TellsOfNobodyWhomTheShopRefuses() {
        UUID list = world.list("vip");
        UUID id = world.buyer(email);
        world.sales().addMember(list, id);
        world.begin();
        String refusal = "{\"error\":{\"code\":\"odd\",\"message\":{\"value\":\"" + email + " is odd\"}}}";
        world.commerce()
                .faults()
                .arm(Fault.of(
                        "PATCH", "Customers", 1, new Answer(400, Map.of("content-type", "application/json"), refusal)));
        List<String> printed = Canary.planted(world, email).keptOutOfSightDuring(() -> {
            world.sales().removeMember(list, id);
            world.play();
        });
        assertThat(printed).anyMatch(line -> line.contains("\"parked\""));
    }
}
