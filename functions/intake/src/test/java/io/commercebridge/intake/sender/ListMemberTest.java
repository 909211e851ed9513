package io.commercebridge.intake.sender;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.commercebridge.intake.about.ShipmentTables;
import io.commercebridge.intake.about.Subjects;
import io.commercebridge.intake.http.WebhookRequest;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.QueueKeys;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.security.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A message about a member of a list is queued as the member's, not as the list's. */
class ListMemberTest {
    private static final String LIST = "77aa0000-1111-4a00-9d00-00000000b001";
    private static final String MEMBER = "3c2b1a00-2222-4a00-9d00-00000000c0a1";
    private static final String OTHER = "3c2b1a00-2222-4a00-9d00-00000000c0a2";

    private final DataverseSender sender = new DataverseSender(
            new Credentials(TestingWebhookConfig.standard(), Secret::reference),
            Clock.systemUTC(),
            new Subjects(ShipmentTables.OURS));

    @ParameterizedTest
    @ValueSource(strings = {"AddMember", "RemoveMember"})
    void isQueuedUnderTheMember(String message) {
        BridgeEvent event = queued(added().replace("AddMember", message));

        assertThat(event.subject()).isEqualTo(MEMBER);
        assertThat(event.type()).isEqualTo("dataverse.list." + message);
        assertThat(event.truncated()).isFalse();
    }

    @Test
    void i3KeepsOneMembersMessagesInOrderWhateverTheirLists() {
        BridgeEvent added = queued(added());
        BridgeEvent removed =
                queued(added().replace("AddMember", "RemoveMember").replace(LIST, OTHER));

        assertThat(QueueKeys.group(removed)).isEqualTo(QueueKeys.group(added));
        assertThat(QueueKeys.group(queued(added().replace(MEMBER, OTHER)))).isNotEqualTo(QueueKeys.group(added));
    }

    @Test
    void i2AnotherMemberUnderTheSameOperationIsAnotherEvent() {
        assertThat(queued(added().replace(MEMBER, OTHER)).id())
                .isNotEqualTo(queued(added()).id());
        assertThat(queued(added()).id()).isEqualTo(queued(added()).id());
    }

    @Test
    void manyMembersAtOnceAreTheLists() {
        String many = added().replace("\"AddMember\"", "\"AddListMembers\"")
                .replace("EntityId\",\"value\":\"" + MEMBER + "\"", "MemberIds\",\"value\":[\"" + MEMBER + "\"]");

        assertThat(queued(many).subject()).isEqualTo(LIST);
    }

    @Test
    void aMessageOfThatNameAboutSomethingElseIsThatRows() {
        assertThat(queued(added().replace("\"list\"", "\"team\"")).subject()).isEqualTo(LIST);
    }

    @Test
    void i1ACutMessageIsQueuedUnderTheList() {
        BridgeEvent event = queued(added().replace("InputParameters", "Cut"));

        assertThat(event.subject()).isEqualTo(LIST);
        assertThat(event.truncated()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
            "3c2b1a00-2222-4a00-9d00"              -> is not a GUID
            "3c2b1a00-2222-4a00-9d00-00000000c0g1" -> is not a GUID
            "a contact whose name is 36 long here" -> is not a GUID
            ""                                     -> is not a GUID
            17                                     -> is not a GUID
            null                                   -> is not a GUID
            ["3c2b1a00-2222-4a00-9d00-00000000c0a1"] -> is not a GUID
            """)
    void namesAMemberThatIsNone(String member, String problem) {
        assertError(added().replace("\"" + MEMBER + "\"", member), problem);
    }

    @Test
    void namesAMemberThatIsMissing() {
        assertError(added().replace("\"EntityId\"", "\"Entity\""), "is missing");
    }

    private static String added() {
        try (InputStream file = ListMemberTest.class.getResourceAsStream("/fixtures/list-member-added.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BridgeEvent queued(String body) {
        return sender.read(new WebhookRequest("POST", "/webhooks/dynamics", Map.of(), body.getBytes(UTF_8)))
                .event();
    }

    private void assertError(String body, String problem) {
        assertThatExceptionOfType(BridgeException.class)
                .isThrownBy(() -> queued(body))
                .withMessage("RemoteExecutionContext: /InputParameters/EntityId " + problem);
    }
}
