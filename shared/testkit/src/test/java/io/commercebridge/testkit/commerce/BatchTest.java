package io.commercebridge.testkit.commerce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchTest {
    private final CommerceSimulator shop = CommerceSimulator.start(Api.options());
    private final Api api = new Api(shop);

    @AfterEach
    void stop() {
        shop.close();
    }

    private static String changeSet(String... operations) {
        StringBuilder part = new StringBuilder("--b\nContent-Type: multipart/mixed; boundary=c\n\n");
        for (String operation : operations) {
            part.append("--c\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\n")
                    .append(operation)
                    .append('\n');
        }
        return part.append("--c--\n").toString();
    }

    private static String post(String uid) {
        return "POST B2BUnits HTTP/1.1\nAccept: application/json\nContent-Type: application/json\n\n{\"uid\":\"" + uid
                + "\",\"name\":\"Übergröße\"}\n";
    }

    private Api.Answer batch(String... parts) {
        return Api.send(api.request("TestUnit/$batch")
                .header("Content-Type", "multipart/mixed; boundary=b")
                .POST(Api.text(String.join("", parts) + "--b--\n")));
    }

    private static long count(String text, String part) {
        return text.split(part, -1).length - 1L;
    }

    @Test
    void answers202WithOnePartPerOperation() {
        Api.Answer answer = batch(changeSet(post("a"), post("b")), changeSet(post("c")));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.contentType()).startsWith("multipart/mixed; boundary=");
        assertThat(count(answer.text(), "HTTP/1.1 201 Created")).isEqualTo(3);
        assertThat(shop.items("B2BUnit")).hasSize(3);
        assertThat(shop.item("B2BUnit", "b").text("name")).isEqualTo("Übergröße");
    }

    @Test
    void undoesAFailedChangeSetAndLetsTheOthersStand() {
        Api.Answer answer =
                batch(changeSet(post("a"), "DELETE B2BUnits('nobody') HTTP/1.1\n", post("b")), changeSet(post("c")));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(count(answer.text(), "HTTP/1.1 ")).isEqualTo(2);
        assertThat(answer.text()).contains("HTTP/1.1 404 Not Found", "\"code\":\"invalid_key\"");
        assertThat(shop.items("B2BUnit")).extracting(unit -> unit.text("uid")).containsExactly("c");
        assertThat(shop.pendingWebhooks()).singleElement().satisfies(told -> assertThat(told.header("ce-subject"))
                .hasValue("c"));
    }

    @Test
    void readsAndDeletesInABatch() {
        shop.seed("B2BUnit", Map.of("uid", "a"));
        String get =
                "--b\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\nGET B2BUnits('a') HTTP/1.1\nAccept: application/json\n\n";

        Api.Answer answer = batch(get, changeSet("DELETE B2BUnits('a') HTTP/1.1\n"), get);

        assertThat(answer.text()).containsSubsequence("HTTP/1.1 200", "HTTP/1.1 200", "HTTP/1.1 404");
    }

    @Test
    void echoesContentIds() {
        String part = changeSet(post("a")).replace("binary\n", "binary\nContent-ID: 7\n");

        assertThat(batch(part).text()).contains("Content-Id: 7");
    }

    @Test
    void refusesMoreThan200PartsAndDoesNothing() {
        String[] parts = new String[201];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = changeSet(post("u" + i));
        }
        Api.Answer answer = batch(parts);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("batch_limit_exceeded");
        assertThat(shop.items("B2BUnit")).isEmpty();
    }

    @Test
    void refusesMalformedBatches() {
        assertThat(api.post("TestUnit/$batch", "{}").error()).isEqualTo("odata_error");
        assertThat(Api.send(api.request("TestUnit/$batch")
                                .header("Content-Type", "multipart/mixed; boundary=b")
                                .POST(Api.text("--b\n\n")))
                        .status())
                .isEqualTo(400);
        assertThat(api.get("TestUnit/$batch").status()).isEqualTo(405);
    }
}
