package io.commercebridge.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.Canary;
import io.commercebridge.testkit.commerce.service.TicketDraft;
import io.commercebridge.testkit.server.Fault;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people write to each other shows in no line of the log and in no attribute of a message. */
@QuarkusTest
class CanaryTest extends CasesTestBase {
    private static final String NAME = "Zoë Kanarienvogel";
    private static final String MAIL = "zoe.kanarie@example.org";
    private static final String WORDS = "my passport number is X1234567";
    private static final String REMARK = "she is a difficult one";
    private static final String FILE = "zoes-diagnosis";

    @Test
    void i7TellsNoNameNoAddressAndNoWord() {
        world.commerce().seed("Customer", Map.of("uid", MAIL, "name", NAME));
        List<String> printed = Canary.planted(world, NAME, MAIL, WORDS, REMARK, FILE, "bridge-secret")
                .keptOutOfSightDuring(this::everything);
        assertThat(printed)
                .anyMatch(line -> line.contains("\"outcome\":\"delivered\""))
                .anyMatch(line -> line.contains("\"outcome\":\"parked\""))
                .anyMatch(line -> line.contains("stays in the shop"));
    }

    private void everything() {
        waitsForTheCustomer();
        String ticket = world.open(TicketDraft.of(MAIL, WORDS, WORDS));
        String event = world.ticket(ticket).list("events").getFirst().text("code");
        world.desk().attach(event, FILE + ".exe", "image/png", WORDS.getBytes(StandardCharsets.UTF_8));
        world.settle();
        world.agent().note(world.caseId(ticket), WORDS, WORDS, true);
        world.agent().note(world.caseId(ticket), REMARK, REMARK, false);
        world.agent().resolveCase(world.caseId(ticket), WORDS, REMARK);
        world.settle();
        refusedByDynamics(ticket);
        unmapped();
    }

    private void waitsForTheCustomer() {
        world.open(TicketDraft.of(MAIL, WORDS, WORDS));
        var event = world.takeFromCommerce();
        world.handle(event);
        world.handle(event);
        world.agent().insert("contact", Map.of("emailaddress1", MAIL, "lastname", NAME));
        world.settle();
        assertThat(world.runQueue()).isEqualTo(1);
    }

    private void refusedByDynamics(String ticket) {
        world.dynamics()
                .faults()
                .arm(Fault.of(
                        "PATCH",
                        ".*",
                        2,
                        new Fault.Action.Answer(
                                400,
                                Map.of(),
                                "{\"error\":{\"code\":\"0x80040265\",\"message\":\"" + NAME + " " + WORDS + "\"}}")));
        world.desk().comment(ticket, MAIL, WORDS);
        world.settle();
        world.dynamics().faults().clear();
    }

    private void unmapped() {
        world.open(TicketDraft.of(MAIL, WORDS, WORDS).category("Praise"));
        world.settle();
    }
}
