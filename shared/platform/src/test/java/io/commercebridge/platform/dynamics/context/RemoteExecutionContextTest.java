package io.commercebridge.platform.dynamics.context;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.commercebridge.platform.dynamics.context.AttributeValue.Choices;
import io.commercebridge.platform.dynamics.context.AttributeValue.Cleared;
import io.commercebridge.platform.dynamics.context.AttributeValue.Collection;
import io.commercebridge.platform.dynamics.context.AttributeValue.Items;
import io.commercebridge.platform.dynamics.context.AttributeValue.Missing;
import io.commercebridge.platform.dynamics.context.AttributeValue.Unknown;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteExecutionContextTest {
    private static final UUID ORDER = UUID.fromString("1f4d3c2b-5555-5a5a-8888-0000000000aa");

    private final RemoteExecutionContext onHold = RemoteExecutionContext.parse(fixture("salesorder-on-hold"));
    private final Entity target = onHold.target().orElseThrow();

    @Test
    void readsWhoDidWhatToWhichRow() {
        assertThat(onHold.messageName()).isEqualTo("Update");
        assertThat(onHold.primaryEntityName()).isEqualTo("salesorder");
        assertThat(onHold.primaryEntityId()).isEqualTo(ORDER);
        assertThat(onHold.operationId()).hasToString("c7a1f0de-1234-4e01-8d00-00000000a001");
        assertThat(onHold.requestId()).contains(UUID.fromString("d2b9e0aa-1234-4e01-8d00-00000000a005"));
        assertThat(onHold.owningStepId()).contains(UUID.fromString("77aa88bb-4321-4d01-9d00-00000000a003"));
        assertThat(onHold.initiatingUserId()).contains(UUID.fromString("5d7e2f10-2b6f-4e0b-9d3c-6f1b8e4a0003"));
        assertThat(onHold.organizationName()).contains("orgcb00001");
        assertThat(onHold.synchronous()).isFalse();
    }

    @Test
    void readsEveryTypeOfColumn() {
        assertThat(target.choice("statuscode")).contains(690970000);
        assertThat(target.text("cb_holdreason")).contains("credit limit");
        assertThat(target.get("cb_checks")).isEqualTo(new Choices(List.of(3, 1)));
        assertThat(target.number("totalamount")).contains(new BigDecimal("2154.320"));
        assertThat(target.number("exchangerate")).contains(new BigDecimal("1.0000000000"));
        assertThat(target.bool("ispricelocked")).contains(false);
        assertThat(target.reference("customerid").map(EntityReference::logicalName))
                .contains("account");
        assertThat(target.get("customer_parties")).isInstanceOfSatisfying(Collection.class, parties -> assertThat(
                        parties.entities().getFirst().text("addressused"))
                .contains("x@example.org"));
        assertThat(target.rowVersion()).contains("5948260");
        assertThat(target.formattedValues()).containsOnlyKeys("statuscode");
    }

    @Test
    void tellsAClearedColumnFromAMissingOne() {
        assertThat(target.get("prioritycode")).isEqualTo(new Cleared());
        assertThat(target.cleared("prioritycode")).isTrue();
        assertThat(target.get("freightamount")).isEqualTo(new Missing());
        assertThat(target.cleared("freightamount")).isFalse();
    }

    @Test
    void doesNotReadAColumnAsAnotherType() {
        assertThat(target.choice("customerid")).isEmpty();
        assertThat(target.reference("statuscode")).isEmpty();
        assertThat(target.text("totalamount")).isEmpty();
    }

    @Test
    void readsBothDateFormsAnywhere() {
        assertThat(onHold.operationCreatedOn()).isEqualTo(Instant.ofEpochMilli(1772359201000L));
        assertThat(target.moment("requestdeliveryby")).contains(Instant.ofEpochMilli(1721809601096L));
        assertThat(onHold.modifiedOn()).contains(Instant.ofEpochMilli(1772359200000L));
    }

    @Test
    void i9KeepsAnUnknownTypeAsDataAndLoadsNoClass() {
        assertThat(target.get("cb_future")).isInstanceOfSatisfying(Unknown.class, unknown -> {
            assertThat(unknown.type()).isEqualTo("java.lang.ProcessBuilder");
            assertThat(unknown.json()).contains("\"command\":[\"id\"]");
        });
    }

    @Test
    void changedColumnsAreThoseThatSomebodyWrote() {
        assertThat(onHold.changedColumns())
                .contains("statecode", "statuscode", "cb_holdreason", "prioritycode")
                .doesNotContain("salesorderid", "modifiedon", "modifiedby", "modifiedonbehalfby");
    }

    @Test
    void prefersTheImageAfterTheOperation() {
        assertThat(onHold.image("order").flatMap(image -> image.text("ordernumber")))
                .contains("00001000");
        assertThat(onHold.preImages()).hasEntrySatisfying("order", image -> assertThat(image.text("ordernumber"))
                .contains("before"));
        assertThat(onHold.image("none")).isEmpty();
    }

    @Test
    void findsTheTagOfTheSameWriteInItsParent() {
        assertThat(onHold.sharedVariables()).doesNotContainKey("tag");
        assertThat(onHold.tag()).contains("bridge:e-17");
        assertThat(onHold.parent().orElseThrow().targetReference().flatMap(EntityReference::id))
                .contains(ORDER);
        assertThat(onHold.parent().orElseThrow().sharedVariables().get("ChangedEntityTypes"))
                .isInstanceOf(Items.class);
    }

    @Test
    void i5AReactionToOurWriteIsNotOurWrite() {
        String body = fixture("salesorder-on-hold");
        int own = body.lastIndexOf(ORDER.toString());
        String otherRow = body.substring(0, own) + "1f4d3c2b-5555-5a5a-8888-0000000000bb" + body.substring(own + 36);
        String nested = body.replaceFirst("\"Depth\": 1", "\"Depth\": 2");

        assertThat(RemoteExecutionContext.parse(otherRow).tag()).isEmpty();
        assertThat(RemoteExecutionContext.parse(nested).tag()).isEmpty();
    }

    @Test
    void readsADeletionWhichNamesTheRowOnly() {
        RemoteExecutionContext deleted = RemoteExecutionContext.parse(fixture("contact-deleted"));

        assertThat(deleted.target()).isEmpty();
        assertThat(deleted.targetReference().flatMap(EntityReference::id)).contains(deleted.primaryEntityId());
        assertThat(deleted.changedColumns()).isEmpty();
        assertThat(deleted.image("contact").flatMap(image -> image.text("emailaddress1")))
                .contains("jo@example.org");
        assertThat(deleted.synchronous()).isTrue();
        assertThat(deleted.tag()).contains("bridge:e-18");
        assertThat(deleted.modifiedOn()).isEmpty();
    }

    @Test
    void i1ReadsABodyThatWasCut() {
        RemoteExecutionContext cut = RemoteExecutionContext.parse(fixture("salesorder-truncated"));

        assertThat(cut.primaryEntityId()).isEqualTo(ORDER);
        assertThat(cut.requestId()).isEmpty();
        assertThat(cut.target()).isEmpty();
        assertThat(cut.postImages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
            "OperationId": "c7a1f0de-1234-4e01-8d00-00000000b001" -> "OperationId": "17" -> /OperationId is not a GUID
            "OperationId" -> "OperationName" -> /OperationId is missing
            "/Date(1772359201250)/" -> "2026-03-01" -> /OperationCreatedOn is not a date
            [{"key": "tag", "value": "bridge:e-18"}] -> {"tag":"x"} -> /SharedVariables is not an array
            [{"key": "tag", "value": "bridge:e-18"}] -> [{"key":"a","value":1},{"key":"a","value":2}] -> "a" twice
            [{"key": "tag", "value": "bridge:e-18"}] -> [{"key":"m","value":{"__type":"Money:x","Value":"1"}}] -> /SharedVariables/m/Value is not an amount
            "Depth": 2, -> "Depth": 2, "Depth": 3, -> holds the key "Depth" twice
            "UserId": "5d7e2f10-2b6f-4e0b-9d3c-6f1b8e4a0003"} -> "UserId": -> ends too early
            """)
    void namesThePlaceThatCannotBeRead(String good, String bad, String message) {
        String body = fixture("contact-deleted").strip().replace("\n}", "}").replace(good, bad);

        BridgeException thrown = catchThrowableOfType(BridgeException.class, () -> RemoteExecutionContext.parse(body));

        assertThat(thrown).hasMessageContaining(message);
        assertThat(thrown.category()).isEqualTo(Category.POISON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "{}", "", "\"text\""})
    void refusesWhatIsNoContextAtAll(String body) {
        assertThat(catchThrowableOfType(BridgeException.class, () -> RemoteExecutionContext.parse(body)))
                .hasMessageContaining("RemoteExecutionContext");
    }

    private static String fixture(String name) {
        try (InputStream file = RemoteExecutionContextTest.class.getResourceAsStream("/context/" + name + ".json")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
