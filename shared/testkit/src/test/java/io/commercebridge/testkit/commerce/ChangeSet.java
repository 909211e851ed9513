package io.commercebridge.testkit.commerce;

import java.util.ArrayList;
import java.util.List;

/** One change set, as a client writes it into a batch. */
public final class ChangeSet {
    private final Api api;
    private final String object;
    private final List<String> operations = new ArrayList<>();

    /** @param object code of the integration object */
    public ChangeSet(Api api, String object) {
        this.api = api;
        this.object = object;
    }

    /** @param hook a header line such as {@code Pre-Persist-Hook: model://script}, or nothing */
    public ChangeSet post(String set, String hook, String json) {
        operations.add("""
                --c
                Content-Type: application/http
                Content-Transfer-Encoding: binary

                POST %s HTTP/1.1
                Accept: application/json
                Content-Type: application/json%s

                %s

                """.formatted(set, hook.isEmpty() ? "" : "\n" + hook, json));
        return this;
    }

    public Api.Answer send() {
        return Api.send(api.request(object + "/$batch")
                .header("Content-Type", "multipart/mixed; boundary=b")
                .POST(Api.text("--b\nContent-Type: multipart/mixed; boundary=c\n\n" + String.join("", operations)
                        + "--c--\n--b--\n")));
    }
}
