package io.commercebridge.platform.event;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventCodecTest {
    private static final String ATTRIBUTES = """
            {"specversion":"1.0","id":"e-1","source":"/sap-commerce/main","type":"t","subject":"A|null",\
            "time":"2026-03-01T10:00:00Z",""";

    @Property(tries = 300)
    void decodesWhatItEncoded(@ForAll("events") BridgeEvent event) {
        assertThat(EventCodec.decode(EventCodec.encode(event))).isEqualTo(event);
    }

    @Provide
    Arbitrary<BridgeEvent> events() {
        Arbitrary<String> text = Arbitraries.strings().ofMinLength(1).ofMaxLength(40);
        Arbitrary<Instant> time = Arbitraries.longs().between(0, 4_000_000_000L).map(Instant::ofEpochSecond);
        Arbitrary<String> data = Combinators.combine(
                        text, Arbitraries.integers().between(0, 90_000))
                .as((value, padding) -> "{\"v\": [1.50, true, {\"" + escaped(value) + "\" :null}],\n \"p\":\""
                        + "é".repeat(padding / 2) + "\"}");
        return Combinators.combine(text, text, time, text.optional(), Arbitraries.of(true, false), data)
                .as((id, subject, at, trace, cut, json) ->
                        new BridgeEvent(id, "/dataverse/" + subject, "t." + id, subject, at, trace, cut, json));
    }

    private static String escaped(String value) {
        StringBuilder text = new StringBuilder();
        for (char one : value.toCharArray()) {
            boolean plain = one >= ' ' && one != '"' && one != '\\' && !Character.isSurrogate(one);
            text.append(plain ? String.valueOf(one) : "\\u%04x".formatted((int) one));
        }
        return text.toString();
    }

    @Test
    void writesTheBodyAsItCameAndTheRestAsCloudEventAttributes() {
        String body = "{\"code\" : \"00001000\",\"total\":246.00}";
        BridgeEvent event = new BridgeEvent(
                "e-1",
                "/sap-commerce/main",
                "sap.cx.commerce.BridgeOrder.Created.v1",
                "00001000|null",
                Instant.parse("2026-03-01T10:00:00Z"),
                Optional.of("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
                true,
                body);

        assertThat(EventCodec.encode(event))
                .isEqualTo("{\"specversion\":\"1.0\",\"id\":\"e-1\",\"source\":\"/sap-commerce/main\","
                        + "\"type\":\"sap.cx.commerce.BridgeOrder.Created.v1\",\"subject\":\"00001000|null\","
                        + "\"time\":\"2026-03-01T10:00:00Z\",\"datacontenttype\":\"application/json\","
                        + "\"traceparent\":\"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\","
                        + "\"truncated\":true,\"data\":" + body + "}");
    }

    @Test
    void compressesWhatWouldBeBilledAsMoreThanOneChunk() {
        String body = "[\"" + "order ".repeat(20_000) + "\"]";

        String encoded = EventCodec.encode(event(body));

        assertThat(encoded.length()).isLessThan(5_000);
        assertThat(encoded).contains("\"contentencoding\":\"gzip\"").doesNotContain("\"data\":");
        assertThat(EventCodec.decode(encoded).data()).isEqualTo(body);
    }

    @Test
    void countsBytesNotCharacters() {
        assertThat(EventCodec.encode(event("[\"" + "€".repeat(30_000) + "\"]"))).contains("data_base64");
        assertThat(EventCodec.encode(event("[\"" + "e".repeat(30_000) + "\"]"))).contains("\"data\":");
    }

    @Test
    void hidesCharactersThatAQueueRefuses() {
        String encoded = EventCodec.encode(event("[\"\uFFFE\"]"));

        assertThat(encoded.getBytes(UTF_8)).isEqualTo(encoded.getBytes(US_ASCII));
        assertThat(EventCodec.decode(encoded).data()).isEqualTo("[\"\uFFFE\"]");
    }

    @Test
    void readsEventsOfNewerCodeAndOfOtherProducers() {
        BridgeEvent event = EventCodec.decode("""
                {"data_base64":"eyJhIjoxfQ==","partition":{"key":[1,{"data":2}]},"priority":7,"truncated":"true",
                 "traceparent":null,"time":"2026-03-01T12:00:00+02:00","subject":"A|null","type":"t","id":"e-1",
                 "source":"/sap-commerce/main","specversion":"1.1"}""");

        assertThat(event)
                .isEqualTo(new BridgeEvent(
                        "e-1",
                        "/sap-commerce/main",
                        "t",
                        "A|null",
                        Instant.parse("2026-03-01T10:00:00Z"),
                        Optional.empty(),
                        true,
                        "{\"a\":1}"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
            ''                                      -> is not a JSON object
            <html>                                  -> is not JSON
            [1]                                     -> is not a JSON object
            {"specversion":"1.0","id":"e-1"         -> ends too early (line 1
            {"specversion":"1.0"} {}                -> goes on after its end
            {"specversion":"0.3"}                   -> has specversion 0.3
            {"specversion":"1.0","source":"s"}      -> lacks the attribute id
            """)
    void i1NamesWhatIsWrongWithAMessageThatIsNoEvent(String text, String what) {
        assertPoison(text, what);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
            "data":{"a":                                       -> ends too early
            "x":1}                                             -> has neither data nor data_base64
            "data_base64":"%%%"}                               -> is not base64
            "data_base64":"eyJhIjoxfQ==","contentencoding":"gzip"} -> has unreadable data_base64
            "data_base64":"eyJhIjoxfQ==","contentencoding":"br"}   -> has an unknown contentencoding: br
            "time":"yesterday","data":1}                       -> has a time that is none
            """)
    void i1NamesWhatIsWrongWithTheDataOfAnEvent(String rest, String what) {
        assertPoison(ATTRIBUTES + rest, what);
    }

    @Test
    void i8DoesNotInflateABomb() throws IOException {
        String bomb = Gzip.pack("0".repeat(Gzip.INFLATED_LIMIT + 1));

        assertThat(bomb.length()).isLessThan(20_000);
        assertPoison(
                ATTRIBUTES + "\"contentencoding\":\"gzip\",\"data_base64\":\"" + bomb + "\"}", "inflates to more than");
    }

    private static void assertPoison(String text, String what) {
        BridgeException thrown = catchThrowableOfType(BridgeException.class, () -> EventCodec.decode(text));
        assertThat(thrown).hasMessageContaining(what);
        assertThat(thrown.category()).isEqualTo(Category.POISON);
    }

    private static BridgeEvent event(String data) {
        return new BridgeEvent("e-1", "s", "t", "u", Instant.EPOCH, Optional.empty(), false, data);
    }
}
