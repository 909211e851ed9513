package io.commercebridge.platform.remote.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MultipartTest {

    @Property(tries = 500)
    void readsBackWhatItWrote(@ForAll("parts") List<MimePart> parts) {
        Multipart written = new Multipart("batch_1", parts);

        assertThat(Multipart.parse(written.contentType(), written.text())).isEqualTo(written);
    }

    @Property(tries = 200)
    void readsBackAChangeSetInsideABatch(@ForAll("parts") List<MimePart> parts) {
        Multipart changeSet = new Multipart("changeset_1", parts);
        Multipart batch = new Multipart("batch_1", List.of(changeSet.asPart()));

        MimePart outer =
                Multipart.parse(batch.contentType(), batch.text()).parts().getFirst();

        assertThat(outer.isMultipart()).isTrue();
        assertThat(Multipart.inside(outer)).isEqualTo(changeSet);
    }

    @Property(tries = 300)
    void readsBackAnHttpMessageInAPart(@ForAll("bodies") String body, @ForAll("headers") Map<String, String> headers) {
        HttpPart request = new HttpPart("PATCH accounts(1)?tag=a HTTP/1.1", headers, body);

        assertThat(HttpPart.parse(request.asPart("7").body())).isEqualTo(request);
    }

    @Example
    void writesTheFormThatBothSystemsRead() {
        HttpPart request =
                new HttpPart("POST Products HTTP/1.1", Map.of("Accept", "application/json"), "{\"a\":\"ü\"}");

        assertThat(new Multipart("b", List.of(request.asPart("1"))).text())
                .isEqualTo("--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n"
                        + "Content-ID: 1\r\n\r\nPOST Products HTTP/1.1\r\nAccept: application/json\r\n\r\n"
                        + "{\"a\":\"ü\"}\r\n--b--\r\n");
    }

    @Example
    void toleratesBareLineFeedsBlanksPreambleAndEpilogue() {
        String text =
                "ignored\n--b  \nContent-Type: application/http\n\nHTTP/1.1 204 No Content\nX: y\n\n\n--b-- \nignored";

        MimePart part = Multipart.parse("multipart/mixed; charset=utf-8; boundary=\"b\"", text)
                .parts()
                .getFirst();

        HttpPart answer = HttpPart.parse(part.body());
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("x")).contains("y");
    }

    @Example
    void doesNotTakeALongerBoundaryForItsOwn() {
        Multipart inner = new Multipart("b-inner", List.of(new MimePart(Map.of(), "one")));
        Multipart outer = new Multipart("b", List.of(inner.asPart(), new MimePart(Map.of(), "two")));

        assertThat(Multipart.parse(outer.contentType(), outer.text()).parts()).hasSize(2);
    }

    @Example
    void refusesABodyThatIsCutOff() {
        Multipart whole = new Multipart("b", List.of(new MimePart(Map.of(), "one"), new MimePart(Map.of(), "two")));
        String text = whole.text();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Multipart.parse(whole.contentType(), text.substring(0, text.length() - 6)))
                .withMessageContaining("cut off");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Multipart.parse("application/json", text))
                .withMessageContaining("no multipart content type");
    }

    @Example
    void refusesToWriteALineBreakIntoAHeader() {
        Multipart split = new Multipart("b", List.of(new MimePart(Map.of("X", "a\r\nEvil: b"), "")));

        assertThatIllegalArgumentException().isThrownBy(split::text);
    }

    @Provide
    Arbitrary<List<MimePart>> parts() {
        return Combinators.combine(headers(), bodies()).as(MimePart::new).list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<Map<String, String>> headers() {
        Arbitrary<String> names = Arbitraries.of("Content-Type", "Content-ID", "OData-EntityId", "X");
        Arbitrary<String> values =
                Arbitraries.strings().withChars("aZ09:;=\"/-ü ").map(String::strip);
        return Arbitraries.maps(names, values).ofMaxSize(4).map(LinkedHashMap::new);
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.of("{\"a\":1}", "\r\n", "\n", "--", "--batch", "--batch_2--", ":", "ü€😀", " ", "")
                .list()
                .ofMaxSize(8)
                .map(pieces -> String.join("", pieces));
    }
}
