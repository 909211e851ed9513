package io.commercebridge.platform.remote.answer;

import io.commercebridge.platform.remote.wire.Multipart;
import java.util.Optional;

/** What a successful answer must hold to be believed. */
public enum Expect {
    /** A JSON body. */
    JSON,
    /** A JSON body, or none at all. */
    JSON_OR_NOTHING,
    /** A complete multipart body. */
    MULTIPART,
    /** Nothing in particular. */
    ANYTHING;

    /** What is wrong with an answer of status 2xx; a web page is always wrong. */
    public Optional<String> problem(Received received) {
        if (received.mediaType().contains("html")) {
            return Optional.of("a web page came instead of an answer");
        }
        return switch (this) {
            case JSON -> json(received);
            case JSON_OR_NOTHING -> received.body().isBlank() ? Optional.empty() : json(received);
            case MULTIPART -> multipart(received);
            case ANYTHING -> Optional.empty();
        };
    }

    private static Optional<String> json(Received received) {
        if (received.body().isBlank()) {
            return Optional.of("the answer is empty");
        }
        if (!received.mediaType().endsWith("json")) {
            return Optional.of("the answer is " + received.mediaType() + ", not JSON");
        }
        return received.json().isMissingNode() ? Optional.of("the answer is broken JSON") : Optional.empty();
    }

    private static Optional<String> multipart(Received received) {
        try {
            Multipart.parse(received.header("content-type").orElse("no content type"), received.body());
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
