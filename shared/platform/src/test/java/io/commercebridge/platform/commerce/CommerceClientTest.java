package io.commercebridge.platform.commerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.platform.commerce.odata.Change;
import io.commercebridge.platform.commerce.odata.ChangeSet;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.commerce.odata.PartOutcome;
import io.commercebridge.platform.commerce.odata.QueryOptions;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.platform.failure.RemoteException;
import io.commercebridge.platform.remote.TestWorld;
import io.commercebridge.platform.remote.wire.HttpPart;
import io.commercebridge.platform.remote.wire.MimePart;
import io.commercebridge.platform.remote.wire.Multipart;
import io.commercebridge.testkit.server.Exchange;
import io.commercebridge.testkit.server.Reply;
import io.commercebridge.testkit.server.SimulatorServer;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommerceClientTest {
    private static final EntitySet ORDERS = new EntitySet("BridgeOrder", "Orders");
    private static final WriteOptions EVENT = WriteOptions.causedBy("event-1");
    private static final IntegrationKey KEY = IntegrationKey.parse("00001000|null");

    @Test
    void upsertsWithTheEventIdAndUnwrapsTheStoredEntity() {
        try (TestWorld world =
                new TestWorld(_ -> Reply.json(201, "{\"d\":{\"code\":\"00001000\",\"totalPrice\":\"49.90\"}}"))) {
            ObjectNode body = JsonNodeFactory.instance.objectNode().put("code", "00001000");

            JsonNode stored = world.commerce().upsert(ORDERS, body, EVENT.in("de"));

            assertThat(stored.path("totalPrice").asText()).isEqualTo("49.90");
            Exchange request = world.requests().getFirst();
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.target()).isEqualTo("/odata2webservices/BridgeOrder/Orders");
            assertThat(request.text()).isEqualTo("{\"code\":\"00001000\"}");
            assertThat(request.headers())
                    .containsEntry("authorization", "Bearer token-1")
                    .containsEntry("content-type", "application/json")
                    .containsEntry("accept", "application/json")
                    .containsEntry("content-language", "de")
                    .containsEntry("integrationmessageid", "event-1");
        }
    }

    @Test
    void keysReachTheWireEncodedExactlyOnce() {
        try (TestWorld world = new TestWorld(_ -> Reply.json(200, "{\"d\":{}}"))) {
            IntegrationKey key = IntegrationKey.of("a|b c'd@é", null);

            world.commerce().read(ORDERS.item(key), "entries,entries/product");
            world.commerce().read(ORDERS.item(IntegrationKey.parse("00001000|null")), "");

            assertThat(world.requests())
                    .extracting(Exchange::target)
                    .containsExactly(
                            "/odata2webservices/BridgeOrder/Orders('a%257Cb%2Bc%2527d%2540%25C3%25A9%7Cnull')"
                                    + "?$expand=entries%2Centries%2Fproduct",
                            "/odata2webservices/BridgeOrder/Orders('00001000%7Cnull')");
        }
    }

    @Test
    void i1KeepsTheGoodChangeSetsOfABatchWithABadOne() {
        try (TestWorld world = new TestWorld(CommerceClientTest::answerBatch)) {
            List<PartOutcome> outcomes = world.commerce()
                    .batch("InboundProduct", List.of(product("A"), product("bad"), product("C")), EVENT);

            assertThat(outcomes).hasSize(3);
            assertThat(codes(outcomes.get(0))).containsExactly("A");
            assertThat(codes(outcomes.get(2))).containsExactly("C");
            assertThat(outcomes.get(1)).isInstanceOfSatisfying(PartOutcome.Refused.class, refused -> {
                assertThat(refused.failure().category()).isEqualTo(Category.PERMANENT);
                assertThat(refused.failure().answer().code()).isEqualTo("invalid_attribute_value");
            });
            Exchange request = world.requests().getFirst();
            assertThat(world.requests()).hasSize(1);
            assertThat(request.target()).isEqualTo("/odata2webservices/InboundProduct/$batch");
            assertThat(request.text())
                    .contains(
                            "POST Products HTTP/1.1\r\nAccept: application/json\r\nintegrationMessageId: event-1\r\n");
        }
    }

    @Test
    void i8SplitsABatchThatIsLargerThanSapTakes() {
        try (TestWorld world = new TestWorld(CommerceClientTest::answerBatch)) {
            List<ChangeSet> all = IntStream.range(0, 401)
                    .mapToObj(number -> product("P" + number))
                    .toList();

            List<PartOutcome> outcomes = world.commerce().batch("InboundProduct", all, EVENT);

            assertThat(outcomes.stream().flatMap(outcome -> codes(outcome).stream()))
                    .hasSize(401)
                    .startsWith("P0")
                    .endsWith("P400");
            assertThat(world.requests()).hasSize(3);
        }
    }

    @Test
    void i1DoesNotBelieveABatchAnswerThatIsCutOff() {
        try (TestWorld world =
                new TestWorld(_ -> Reply.of(202, "multipart/mixed; boundary=b", "--b\r\n\r\nHTTP/1.1 2"))) {
            RemoteException failure = catchThrowableOfType(RemoteException.class, () -> world.commerce()
                    .batch("InboundProduct", List.of(product("A")), EVENT));

            assertThat(failure.category()).isEqualTo(Category.TRANSIENT);
            assertThat(failure).hasMessageContaining("cut off");
        }
    }

    @Test
    void patchesAndDeletesOneItem() {
        try (TestWorld world = new TestWorld(_ -> Reply.json(200, "{\"d\":{}}"))) {
            world.commerce().patch(ORDERS.item(KEY), JsonNodeFactory.instance.objectNode(), EVENT);
            world.commerce().delete(ORDERS.item(KEY), EVENT);

            assertThat(world.requests()).extracting(Exchange::method).containsExactly("PATCH", "DELETE");
            assertThat(world.requests())
                    .extracting(Exchange::target)
                    .containsOnly("/odata2webservices/BridgeOrder/Orders('00001000%7Cnull')");
        }
    }

    @Test
    void readsPageAfterPageUpToTheNumberAskedFor() {
        SimulatorServer.Handler pages = request -> Reply.json(
                200,
                request.query().contains("skiptoken")
                        ? "{\"d\":{\"results\":[{\"code\":\"C\"},{\"code\":\"D\"}]}}"
                        : "{\"d\":{\"results\":[{\"code\":\"A\"},{\"code\":\"B\"}],"
                                + "\"__next\":\"Orders?$skiptoken=2\"}}");
        try (TestWorld world = new TestWorld(pages)) {
            QueryOptions options =
                    QueryOptions.atMost(3).filter("code eq 'ü & b'").orderBy("modifiedtime");

            assertThat(world.commerce().query(ORDERS, options))
                    .extracting(row -> row.path("code").asText())
                    .containsExactly("A", "B", "C");
            assertThat(world.requests())
                    .extracting(Exchange::target)
                    .containsExactly(
                            "/odata2webservices/BridgeOrder/Orders?$filter=code%20eq%20%27%C3%BC%20%26%20b%27"
                                    + "&$orderby=modifiedtime&$top=3",
                            "/odata2webservices/BridgeOrder/Orders?$skiptoken=2");
        }
    }

    @Test
    void handsOverAllPagesOneAtATime() {
        List<Integer> requestsBefore = new ArrayList<>();
        SimulatorServer.Handler pages = request -> Reply.json(
                200,
                request.query().contains("skiptoken=4")
                        ? "{\"d\":{\"results\":[{\"code\":\"E\"}]}}"
                        : "{\"d\":{\"results\":[{\"code\":\"A\"},{\"code\":\"B\"}],\"__next\":\"Orders?$skiptoken="
                                + (request.query().contains("skiptoken=2") ? 4 : 2) + "\"}}");
        try (TestWorld world = new TestWorld(pages)) {
            List<String> codes = new ArrayList<>();
            world.commerce().readAll(ORDERS, QueryOptions.inPagesOf(2).expand("entries"), page -> {
                requestsBefore.add(world.requests().size());
                page.forEach(row -> codes.add(row.path("code").asText()));
            });

            assertThat(codes).containsExactly("A", "B", "A", "B", "E");
            assertThat(requestsBefore).containsExactly(1, 2, 3);
            assertThat(world.requests().getFirst().query()).isEqualTo("$expand=entries&$top=2");
        }
    }

    @Test
    void i9DoesNotFollowANextLinkToAnotherHost() {
        String answer = "{\"d\":{\"results\":[{\"code\":\"A\"}],\"__next\":\"//evil.example/odata2webservices/x\"}}";
        try (TestWorld world = new TestWorld(_ -> Reply.json(200, answer))) {
            assertThat(catchThrowableOfType(
                            RemoteException.class, () -> world.commerce().query(ORDERS, QueryOptions.atMost(5))))
                    .hasMessageContaining("redirect refused, to evil.example");
        }
    }

    private static ChangeSet product(String code) {
        return ChangeSet.of(Change.upsert(
                new EntitySet("InboundProduct", "Products"),
                JsonNodeFactory.instance.objectNode().put("code", code)));
    }

    private static List<String> codes(PartOutcome outcome) {
        return switch (outcome) {
            case PartOutcome.Done done ->
                done.entities().stream()
                        .map(entity -> entity.path("code").asText())
                        .toList();
            case PartOutcome.Refused refused -> throw refused.failure();
        };
    }

    /** Answers every change set with what was sent, or with a refusal if that is called bad. */
    private static Reply answerBatch(Exchange request) {
        Multipart sent = Multipart.parse(request.header("content-type").orElse(""), request.text());
        List<MimePart> answers = sent.parts().stream()
                .map(part -> answer(
                        HttpPart.parse(Multipart.inside(part).parts().getFirst().body())))
                .toList();
        Multipart answer = new Multipart("answer", answers);
        return Reply.of(202, answer.contentType(), answer.text());
    }

    private static MimePart answer(HttpPart request) {
        Map<String, String> json = Map.of("Content-Type", "application/json");
        if (request.body().contains("bad")) {
            String error = "{\"error\":{\"code\":\"invalid_attribute_value\",\"message\":{\"value\":\"Refused.\"}}}";
            return new HttpPart("HTTP/1.1 400 Bad Request", json, error).asPart("");
        }
        HttpPart created = new HttpPart("HTTP/1.1 201 Created", json, "{\"d\":" + request.body() + "}");
        return new Multipart("inner", List.of(created.asPart(""))).asPart();
    }
}
