package io.commercebridge.intake;

import static io.commercebridge.intake.TestingRequest.dynamics;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.intake.TestingIntake.Outcome;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.QueueKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A message about a member of a list is queued as the member's, not as the list's. */
class ListMemberTest {
    private static final String LIST = "77aa0000-1111-4a00-9d00-00000000b001";
    private static final String MEMBER = "3c2b1a00-2222-4a00-9d00-00000000c0a1";
    private static final String OTHER = "3c2b1a00-2222-4a00-9d00-00000000c0a2";

    private final TestingIntake intake = new TestingIntake();

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
        Outcome outcome = intake.answer(dynamics(added().replace("\"list\"", "\"team\"")));

        assertThat(outcome.body().path("reason").asText()).isEqualTo("no flow takes dataverse team AddMember");
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
        return Fixture.LIST_MEMBER_ADDED;
    }

    private BridgeEvent queued(String body) {
        Outcome outcome = intake.answer(dynamics(body));
        assertThat(outcome.body().path("flows")).hasToString("[\"segments\"]");
        return intake.queued().getLast();
    }

    private void assertError(String body, String problem) {
        Outcome outcome = intake.answer(dynamics(body));
        assertThat(outcome.status()).isEqualTo(400);
        assertThat(outcome.body().path("error").asText())
                .isEqualTo("RemoteExecutionContext: /InputParameters/EntityId " + problem);
        assertThat(intake.queued()).isEmpty();
    }
}
