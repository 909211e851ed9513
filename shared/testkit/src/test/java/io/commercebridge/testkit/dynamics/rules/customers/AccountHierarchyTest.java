package io.commercebridge.testkit.dynamics.rules.customers;

import static io.commercebridge.testkit.dynamics.Fixture.assertRefused;
import static io.commercebridge.testkit.dynamics.Fixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.dynamics.Fixture;
import io.commercebridge.testkit.dynamics.store.Ref;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountHierarchyTest {
    private final Fixture fixture = new Fixture();
    private final UUID child = fixture.org.account("C-1", "Branch", fixture.account);
    private final UUID grandchild = fixture.org.account("C-2", "Desk", child);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void refusesAnAccountAboveItself() {
        HttpResponse<String> answer = putBelow(fixture.account, grandchild);

        assertRefused(answer, 400, "0x80040507");
        assertThat(json(answer).path("error").path("message").asText())
                .isEqualTo("Creating this parental association would create a loop in Accounts hierarchy.");
        assertRefused(putBelow(child, child), 400, "0x80040507");
    }

    @Test
    void takesOtherMoves() {
        assertThat(putBelow(grandchild, fixture.account).statusCode()).isEqualTo(204);
        assertThat(putBelow(child, grandchild).statusCode()).isEqualTo(204);
    }

    @Test
    void livesWithALoopThatTestsPutInPlace() {
        fixture.dynamics.amend("account", fixture.account, Map.of("parentaccountid", new Ref("account", grandchild)));
        UUID outside = fixture.org.account("C-3", "Elsewhere");

        assertThat(putBelow(outside, child).statusCode()).isEqualTo(204);
        assertThat(fixture.patch("accounts(" + child + ")", "{\"name\":\"Renamed\"}")
                        .statusCode())
                .isEqualTo(204);
        assertRefused(putBelow(child, grandchild), 400, "0x80040507");
    }

    private HttpResponse<String> putBelow(UUID account, UUID parent) {
        return fixture.patch(
                "accounts(" + account + ")", "{\"parentaccountid@odata.bind\":\"/accounts(" + parent + ")\"}");
    }
}
