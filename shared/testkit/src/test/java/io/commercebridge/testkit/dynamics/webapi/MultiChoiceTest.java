package io.commercebridge.testkit.dynamics.webapi;

import static io.commercebridge.testkit.dynamics.Fixture.assertRefused;
import static io.commercebridge.testkit.dynamics.Fixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.testkit.dynamics.Fixture;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.records.Refusal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MultiChoiceTest {
    private final Fixture fixture = new Fixture();
    private final UUID contact = fixture.org.contact("ann@rustic.example", "Ann", "Lee");

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void writesAndReadsSeveralChoicesAsOneText() {
        assertThat(write("\"3,1\"").statusCode()).isEqualTo(204);

        assertThat(read().path("cb_purchasingroles").asText()).isEqualTo("1,3");
        assertThat(fixture.dynamics.row("contact", contact).orElseThrow().get("cb_purchasingroles"))
                .hasValue(List.of(1, 3));
    }

    @Test
    void labelsTheChoices() {
        write("\"1,3\"");

        JsonNode row =
                json(fixture.get(path() + "?$select=cb_purchasingroles", "Prefer", "odata.include-annotations=\"*\""));

        assertThat(row.path("cb_purchasingroles@OData.Community.Display.V1.FormattedValue")
                        .asText())
                .isEqualTo("Buyer; Administrator");
    }

    @Test
    void clearsThemByNullOrNoText() {
        write("\"1\"");
        write("\"\"");
        assertThat(read().path("cb_purchasingroles").isNull()).isTrue();

        write("\"2\"");
        write("null");
        assertThat(read().path("cb_purchasingroles").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"1,4\" | 0x8004431A",
                "\"Buyer\" | 0x80048d19",
                "1 | 0x80048d19",
                "[1,3] | 0x80048d19",
                "\"1,,3\" | 0x80048d19"
            })
    void refuses(String value, String code) {
        assertRefused(write(value), 400, code);
    }

    @Test
    void takesListsFromPeopleAndSeeds() {
        UserSession person = fixture.dynamics.asUser(fixture.org.salesPerson());
        person.update("contact", contact, Map.of("cb_purchasingroles", List.of(2)));
        UUID seeded = fixture.dynamics.seed("contact", Map.of("cb_purchasingroles", List.of(3, 2, 3)));

        assertThat(read().path("cb_purchasingroles").asText()).isEqualTo("2");
        assertThat(fixture.dynamics.row("contact", seeded).orElseThrow().get("cb_purchasingroles"))
                .hasValue(List.of(2, 3));
        assertThatThrownBy(() -> person.update("contact", contact, Map.of("cb_purchasingroles", List.of(9))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void filtersByThereBeingAny() {
        write("\"1\"");

        assertThat(json(fixture.get("contacts?$filter=cb_purchasingroles ne null"))
                        .path("value"))
                .hasSize(1);
        assertRefused(fixture.get("contacts?$filter=cb_purchasingroles eq '1'"), 400, "0x80060888");
        assertThat(fixture.get("contacts?$orderby=cb_purchasingroles desc").statusCode())
                .isEqualTo(200);
    }

    private String path() {
        return "contacts(" + contact + ")";
    }

    private HttpResponse<String> write(String value) {
        return fixture.patch(path(), "{\"cb_purchasingroles\":" + value + "}");
    }

    private JsonNode read() {
        return json(fixture.get(path() + "?$select=cb_purchasingroles"));
    }
}
