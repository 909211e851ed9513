package io.commercebridge.testkit.commerce;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.commerce.shop.Orders;
import io.commercebridge.testkit.server.Journal;
import io.commercebridge.testkit.server.Reply;
import io.commercebridge.testkit.server.SimulatorServer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookAdminTest {
    private final SimulatorServer receiver = SimulatorServer.start(0, _ -> Reply.empty(202));
    private final CommerceSimulator shop =
            CommerceSimulator.start(Options.defaults().sendingTo(receiver.url(), "sap", "s3cret"));
    private final Api api = new Api(shop);

    @BeforeEach
    void seed() {
        Orders.seed(shop);
    }

    @AfterEach
    void stop() {
        shop.close();
        receiver.close();
    }

    private Api.Answer admin(String path, String body) {
        return Api.send(api.bare("/admin/webhooks" + path).POST(Api.text(body)));
    }

    private int received() {
        assertThat(shop.awaitIdle(Duration.ofSeconds(10))).isTrue();
        return receiver.journal()
                .matching((Journal.Entry entry) -> entry.status() == 202)
                .size();
    }

    @Test
    void holdsListsAndFlushesOverHttp() {
        assertThat(admin("", "{\"hold\":true}").status()).isEqualTo(204);
        shop.shop().placeOrder(Orders.draft(true));

        Api.Answer pending = Api.send(api.bare("/admin/webhooks"));
        assertThat(pending.json().at("/0/headers/ce-subject").asText()).isEqualTo("o1|null");
        assertThat(pending.json().at("/0/body").asText()).contains("\"code\":\"o1\"");
        assertThat(received()).isZero();

        admin("/flush", "");
        assertThat(received()).isOne();
    }

    @Test
    void losesAndDoublesOverHttp() {
        admin("", "{\"drop\":1}");
        shop.shop().placeOrder(Orders.draft(true));
        assertThat(received()).isZero();

        admin("", "{\"duplicate\":1}");
        shop.shop().amendQuantity("o1", 0, 9);
        assertThat(received()).isEqualTo(2);
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThat(admin("", "{oops").status()).isEqualTo(400);
    }
}
