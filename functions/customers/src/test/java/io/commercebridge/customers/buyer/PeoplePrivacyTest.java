package io.commercebridge.customers.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.Canary;
import io.commercebridge.testkit.server.Fault;
import io.commercebridge.testkit.server.Fault.Action.Answer;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who people are shows in no log, no metric and no attribute of a message. */
@QuarkusTest
class PeoplePrivacyTest extends PeopleTestBase {
    private static final String PHONE = "+49 177 4242424";
    private static final Map<String, Object> PERSON =
            Map.of("firstname", "Quirina", "lastname", "Zwetschgenmann", "telephone1", PHONE);

    private Canary canary(String... more) {
        return Canary.planted(
                world,
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(
                                        email, "Quirina", "Zwetschgenmann", "4242424", "bridge-secret"),
                                java.util.stream.Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void i7TellsOfNobodyWhoIsDeliveredRenamedAndOverruled() {
        String next = newEmail();
        canary(next).keptOutOfSightDuring(() -> {
            UUID id = world.buyer(email, PERSON);
            world.change(id, Map.of("emailaddress1", next));
            world.change(id, Map.of("lastname", "Zwetschgenmann-Q", "accountrolecode", 1));
            world.commerce().portal().changeProfile(next, Map.of("name", "Quirina Q", "phone1", PHONE + "1"));
            world.settle();
        });
    }

    @Test
    void i7TellsOfNobodyWhoIsParked() {
        String taken = newEmail();
        List<String> printed = canary(taken).keptOutOfSightDuring(() -> {
            UUID id = world.buyer(email, PERSON);
            world.commerce().seed("Customer", Map.of("uid", taken, "name", "Quirina Somebody"));
            world.change(id, Map.of("emailaddress1", taken));
            UUID twin = world.contact(newEmail(), PERSON);
            world.dynamics().amend("contact", twin, Map.of("emailaddress1", " " + email));
            world.change(twin, Map.of("jobtitle", "Twin"));
        });
        assertThat(printed).anyMatch(line -> line.contains("\"parked\""));
    }

    @Test
    void i7TellsOfNobodyWhenASystemDoesWhileItRefuses() {
        String refusal =
                "{\"error\":{\"code\":\"0x80040203\",\"message\":\"Quirina Zwetschgenmann (" + email + ") is odd\"}}";
        canary().keptOutOfSightDuring(() -> {
            world.dynamics()
                    .faults()
                    .arm(Fault.of(
                            "POST", "batch", 1, new Answer(400, Map.of("content-type", "application/json"), refusal)));
            world.commerce()
                    .portal()
                    .addBuyer(PeopleWorld.COMPANY, email, "Quirina Zwetschgenmann", List.of("b2bcustomergroup"));
            world.settle();
            world.commerce().portal().registerConsumer(newEmail(), "Quirina Zwetschgenmann", Map.of());
            world.settle();
        });
    }
}
