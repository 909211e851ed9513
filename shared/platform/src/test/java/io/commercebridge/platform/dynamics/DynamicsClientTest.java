package io.commercebridge.platform.dynamics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.platform.dynamics.odata.Operation;
import io.commercebridge.platform.dynamics.odata.RowPath;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DynamicsClientTest {
    private static final UUID ID = UUID.fromString("5a8c1fd0-2c52-5a1e-9a0d-2f6c3f7f9b11");
    private static final String ORDER = RowPath.byId("salesorders", ID);
    private static final ObjectNode BODY = JsonNodeFactory.instance.objectNode().put("name", "Zürich");
    private static final String TAG = "bridge:event 1";

    @Test
    void sendsWhatDataverseWantsToSeeOnEveryRequest() {
        try (TestWorld world = new TestWorld(_ -> Reply.empty(204))) {
            world.dynamics().send(Operation.upsert(ORDER, BODY), TAG);

            Exchange request = world.requests().getFirst();
            assertThat(request.method()).isEqualTo("PATCH");
            assertThat(request.target()).isEqualTo("/api/data/v9.2/" + ORDER + "?tag=bridge%3Aevent%201");
            assertThat(request.text()).isEqualTo("{\"name\":\"Zürich\"}");
            assertThat(request.headers())
                    .containsEntry("authorization", "Bearer token-1")
                    .containsEntry("odata-version", "4.0")
                    .containsEntry("odata-maxversion", "4.0")
                    .containsEntry("accept", "application/json")
                    .containsEntry("if-none-match", "null")
                    .containsEntry("content-type", "application/json")
                    .doesNotContainKey("if-match");
        }
    }

    @Test
    void saysUnderWhichConditionAWriteMayHappen() {
        try (TestWorld world = new TestWorld(_ -> Reply.empty(204))) {
            world.dynamics().send(Operation.update(ORDER, BODY), TAG);
            world.dynamics().send(Operation.create(ORDER, BODY), TAG);
            world.dynamics().send(Operation.delete(ORDER), TAG);

            List<Exchange> requests = world.requests();
            assertThat(requests.get(0).headers()).containsEntry("if-match", "*");
            assertThat(requests.get(1).headers())
                    .containsEntry("if-none-match", "*")
                    .doesNotContainKey("if-match");
            assertThat(requests.get(2).method()).isEqualTo("DELETE");
            assertThat(requests.get(2).headers()).doesNotContainKey("content-type");
        }
    }

    @Test
    void readsARowWithExactAmounts() {
        try (TestWorld world = new TestWorld(_ -> Reply.json(200, "{\"totalamount\":49.90}"))) {
            JsonNode row = world.dynamics()
                    .read(ORDER, "$select=totalamount&$expand=order_details($select=quantity)")
                    .orElseThrow();

            assertThat(row.path("totalamount").decimalValue()).isEqualTo(new BigDecimal("49.90"));
            assertThat(world.requests().getFirst().query())
                    .isEqualTo("$select=totalamount&$expand=order_details($select=quantity)");
            assertThat(world.requests().getFirst().headers())
                    .containsEntry("prefer", "odata.include-annotations=\"*\"");
        }
    }

    @Test
    void readsPageAfterPageUpToTheNumberAskedFor() {
        AtomicReference<String> base = new AtomicReference<>("");
        SimulatorServer.Handler pages = request -> {
            int page = request.query().contains("skiptoken") ? 2 : 1;
            String next = base.get() + "/api/data/v9.2/accounts?$skiptoken=%3Cpage%202%3E";
            return Reply.json(
                    200,
                    "{\"value\":[{\"n\":%d1},{\"n\":%d2}],\"@odata.nextLink\":\"%s\"}".formatted(page, page, next));
        };
        try (TestWorld world = new TestWorld(pages)) {
            base.set(world.server().url().toString());

            List<JsonNode> rows = world.dynamics().query("accounts", "$filter=name eq 'A B'", 3);

            assertThat(rows).extracting(row -> row.path("n").asInt()).containsExactly(11, 12, 21);
            assertThat(world.requests())
                    .extracting(Exchange::query)
                    .containsExactly("$filter=name%20eq%20'A%20B'", "$skiptoken=%3Cpage%202%3E");
        }
    }

    @Test
    void handsOverAllPagesOneAtATime() {
        AtomicReference<String> base = new AtomicReference<>("");
        SimulatorServer.Handler pages = request -> Reply.json(
                200,
                request.query().contains("skiptoken")
                        ? "{\"value\":[{\"n\":2}]}"
                        : "{\"value\":[{\"n\":1}],\"@odata.nextLink\":\"%s/api/data/v9.2/accounts?$skiptoken=x\"}"
                                .formatted(base.get()));
        try (TestWorld world = new TestWorld(pages)) {
            base.set(world.server().url().toString());
            List<String> seen = new ArrayList<>();

            world.dynamics()
                    .readAll(
                            "accounts",
                            "$select=name",
                            page -> seen.add(world.requests().size() + ":" + page));

            assertThat(seen).containsExactly("1:[{\"n\":1}]", "2:[{\"n\":2}]");
            assertThat(world.requests().getFirst().header("prefer").orElse(""))
                    .isEqualTo("odata.include-annotations=\"*\",odata.maxpagesize=500");
        }
    }

    @Test
    void i9DoesNotFollowANextLinkToAnotherHost() {
        String answer = "{\"value\":[{\"n\":1}],\"@odata.nextLink\":\"http://evil.example/api/data/v9.2/accounts\"}";
        try (TestWorld world = new TestWorld(_ -> Reply.json(200, answer))) {
            RemoteException failure = catchThrowableOfType(
                    RemoteException.class, () -> world.dynamics().query("accounts", "", 5));

            assertThat(failure.category()).isEqualTo(Category.PERMANENT);
            assertThat(failure).hasMessageContaining("redirect refused, to evil.example");
        }
    }

    @Test
    void sendsAChangeSetAsOneRequestWithTheTagOnEveryPart() {
        try (TestWorld world = new TestWorld(_ -> batch(200, "HTTP/1.1 204 No Content\r\n\r\n"))) {
            world.dynamics()
                    .changeSet(
                            List.of(Operation.upsert(ORDER, BODY), Operation.delete(RowPath.byId("quotes", ID))), TAG);

            Exchange request = world.requests().getFirst();
            assertThat(world.requests()).hasSize(1);
            assertThat(request.target()).isEqualTo("/api/data/v9.2/$batch");
            Multipart sent = Multipart.parse(request.header("content-type").orElse(""), request.text());
            List<MimePart> parts = Multipart.inside(sent.parts().getFirst()).parts();
            assertThat(parts)
                    .extracting(part -> part.header("content-id").orElse(""))
                    .containsExactly("1", "2");
            assertThat(parts)
                    .extracting(part -> HttpPart.parse(part.body()).startLine())
                    .containsExactly(
                            "PATCH /api/data/v9.2/" + ORDER + "?tag=bridge%3Aevent%201 HTTP/1.1",
                            "DELETE /api/data/v9.2/quotes(" + ID + ")?tag=bridge%3Aevent%201 HTTP/1.1");
            assertThat(HttpPart.parse(parts.getFirst().body()).body()).isEqualTo("{\"name\":\"Zürich\"}");
        }
    }

    @Test
    void i2NamesThePartThatAChangeSetFailedOn() {
        String part = "HTTP/1.1 404 Not Found\r\nREQ_ID: request-9\r\nContent-Type: application/json\r\n\r\n"
                + "{\"error\":{\"code\":\"0x80040217\",\"message\":\"contact Does Not Exist\"}}";
        Operation line = Operation.upsert(RowPath.byId("salesorderdetails", ID), BODY);
        try (TestWorld world = new TestWorld(_ -> batch(400, part))) {
            RemoteException failure = catchThrowableOfType(RemoteException.class, () -> world.dynamics()
                    .changeSet(List.of(Operation.upsert(ORDER, BODY), line), TAG));

            assertThat(failure.answer().status()).isEqualTo(404);
            assertThat(failure.answer().code()).isEqualTo("0x80040217");
            assertThat(failure.answer().requestId()).contains("request-9");
            assertThat(failure.answer().message())
                    .isEqualTo("PATCH salesorderdetails(" + ID + ") (part 2 of 2): contact Does Not Exist");
            assertThat(DynamicsErrors.isMissingReference(failure, List.of(line)))
                    .isTrue();
            assertThat(world.requests()).hasSize(1);
        }
    }

    @Test
    void i1DoesNotOverlookAFailedPartBehindAGoodStatus() {
        String part = "HTTP/1.1 503 Service Unavailable\r\n\r\n";
        try (TestWorld world = new TestWorld(_ -> batch(200, part))) {
            RemoteException failure = catchThrowableOfType(RemoteException.class, () -> world.dynamics()
                    .changeSet(List.of(Operation.upsert(ORDER, BODY), Operation.delete(ORDER)), TAG));

            assertThat(failure.category()).isEqualTo(Category.TRANSIENT);
            assertThat(world.requests()).hasSize(4);
        }
    }

    @Test
    void aChangeSetOfOneIsAPlainRequestAndOfNoneIsNoRequest() {
        try (TestWorld world = new TestWorld(_ -> Reply.empty(204))) {
            world.dynamics().changeSet(List.of(), TAG);
            world.dynamics().changeSet(List.of(Operation.upsert(ORDER, BODY)), TAG);

            assertThat(world.requests()).hasSize(1);
            assertThat(world.requests().getFirst().method()).isEqualTo("PATCH");
        }
    }

    @Test
    void callsAnActionAndReturnsItsAnswer() {
        try (TestWorld world = new TestWorld(
                request -> request.text().contains("1") ? Reply.json(200, "{\"Id\":\"7\"}") : Reply.empty(204))) {
            ObjectNode parameters = JsonNodeFactory.instance.objectNode().put("Status", 1);

            assertThat(world.dynamics()
                            .action(Operation.action("CancelSalesOrder", parameters), TAG)
                            .path("Id")
                            .asText())
                    .isEqualTo("7");
            assertThat(world.dynamics()
                            .action(Operation.action("Other", BODY), TAG)
                            .isMissingNode())
                    .isTrue();
            assertThat(world.requests().getFirst().target())
                    .isEqualTo("/api/data/v9.2/CancelSalesOrder?tag=bridge%3Aevent%201");
        }
    }

    /** A change set's answer around one part that echoes content id 2. */
    private static Reply batch(int status, String part) {
        MimePart answer = HttpPart.parse(part).asPart("2");
        Multipart changeSet = new Multipart("changesetresponse_1", List.of(answer));
        Multipart batch = new Multipart("batchresponse_1", List.of(changeSet.asPart()));
        return new Reply(
                status,
                Map.of("Content-Type", batch.contentType()),
                batch.text().getBytes(UTF_8));
    }
}
