package io.commercebridge.testkit.dynamics.rules;

import static io.commercebridge.testkit.dynamics.Contexts.attributes;
import static io.commercebridge.testkit.dynamics.Contexts.parameter;
import static io.commercebridge.testkit.dynamics.Fixture.assertRefused;
import static io.commercebridge.testkit.dynamics.Fixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.testkit.dynamics.Fixture;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.webhook.Webhooks.Switch;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NoteRulesTest {
    private static final int LARGEST = 5_242_880;

    private final Fixture fixture = new Fixture();
    private final UserSession person = fixture.dynamics.asUser(fixture.org.salesPerson());
    private final UUID incident = person.insert(
            "incident", Map.of("title", "Drill does not turn", "customerid", new Ref("account", fixture.account)));

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void tellsOfANoteWithItsCaseAndWhetherItIsPublic() {
        fixture.dynamics.webhooks().turn(Switch.HOLD_BACK, true);

        UUID note = person.note(incident, "Answer", "Please charge it first.", true);

        assertThat(fixture.dynamics.pendingWebhooks()).hasSize(1);
        ObjectNode image = image();
        assertThat(image.path("annotationid").asText()).isEqualTo(note.toString());
        assertThat(image.path("objectid").path("Id").asText()).isEqualTo(incident.toString());
        assertThat(image.path("objecttypecode").asText()).isEqualTo("incident");
        assertThat(image.path("cb_public").asBoolean()).isTrue();
        assertThat(image.path("isdocument").asBoolean(true)).isFalse();
    }

    @Test
    void keepsANoteFromTheCustomerUnlessToldOtherwise() {
        fixture.post("annotations", "{\"subject\":\"internal\"}");

        JsonNode note =
                json(fixture.get("annotations?$select=cb_public")).path("value").path(0);
        assertThat(note.path("cb_public").asBoolean(true)).isFalse();
        assertThat(note.path("cb_public").isBoolean()).isTrue();
    }

    @Test
    void takesFilesUpToTheLimitOfTheOrganization() {
        assertThat(attach(LARGEST).statusCode()).isEqualTo(204);
        assertThat(fixture.dynamics.rows("annotation").getFirst().choice("filesize"))
                .hasValue(LARGEST);

        assertRefused(attach(LARGEST + 1), 400, "0x80043e09");
    }

    @Test
    void tellsOfChangesThatMatter() {
        UUID note = person.note(incident, "Answer", "Please charge it first.", false);
        fixture.dynamics.webhooks().turn(Switch.HOLD_BACK, true);

        fixture.patch("annotations(" + note + ")", "{\"mimetype\":\"text/plain\"}");
        assertThat(fixture.dynamics.pendingWebhooks()).isEmpty();

        person.update("annotation", note, Map.of("cb_public", true));
        assertThat(image().path("notetext").asText()).isEqualTo("Please charge it first.");
    }

    private HttpResponse<String> attach(int size) {
        String body = Base64.getEncoder().encodeToString(new byte[size]);
        return fixture.post("annotations", """
                {"subject":"Photo","filename":"drill.jpg","mimetype":"image/jpeg","documentbody":"%s",
                 "objectid_incident@odata.bind":"/incidents(%s)"}""".formatted(body, incident));
    }

    private ObjectNode image() {
        return attributes(
                parameter(json(fixture.dynamics.pendingWebhooks().getFirst().text()), "PostEntityImages", "PostImage"));
    }
}
