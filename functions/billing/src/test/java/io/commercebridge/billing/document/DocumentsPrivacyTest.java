package io.commercebridge.billing.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.Canary;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.server.Fault;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Names of people and of files show in no line of the log and in no attribute of a message. */
@QuarkusTest
class DocumentsPrivacyTest extends DocumentsTestBase {
    private static final String NAME = "Zoë Kanarienvogel";
    private static final String FILE = "kanarie-invoice";
    private static final String MAIL = "zoe.kanarie@example.org";

    @Test
    void i7TellsNoNameOfPeopleOrFiles() {
        List<String> printed =
                Canary.planted(world, NAME, FILE, MAIL, "bridge-secret").keptOutOfSightDuring(this::everything);
        assertThat(printed)
                .anyMatch(line -> line.contains("\"outcome\":\"delivered\""))
                .anyMatch(line -> line.contains("\"outcome\":\"parked\""))
                .anyMatch(line -> line.contains("stays in Dynamics"))
                .anyMatch(line -> line.contains("the invoice is cancelled"));
    }

    private void everything() {
        UUID invoice = world.invoice(new Ref("account", account), "EUR", "100", Map.of("name", NAME));
        world.play();
        attach(invoice, "application/pdf");
        attach(invoice, "text/html");
        world.play();
        world.clerk().cancelInvoice(invoice, "Ask " + NAME + ", " + MAIL);
        world.play();
        UUID contact = world.org().contact(MAIL, "Zoë", "Kanarienvogel");
        attach(world.invoice(new Ref("contact", contact), "EUR", "7", Map.of("name", NAME)), "application/pdf");
        world.play();
        world.invoice(world.org().account("C-" + DocumentsWorld.fresh(), NAME), "EUR", "7");
        world.play();
        refusedByTheShop();
    }

    private void attach(UUID invoice, String type) {
        world.clerk().attach(new Ref("invoice", invoice), FILE + ".pdf", type, DocumentsWorld.pdf(100));
    }

    private void refusedByTheShop() {
        String answer = "{\"error\":{\"code\":\"invalid_attribute_value\",\"message\":{\"lang\":\"en\",\"value\":\""
                + NAME + "\"},\"innererror\":\"" + MAIL + "\"}}";
        world.commerce()
                .faults()
                .arm(Fault.of("POST", "B2BDocuments", 2, new Fault.Action.Answer(400, Map.of(), answer)));
        world.invoice(account, "EUR", "100");
        world.play();
        world.commerce().faults().clear();
    }
}
