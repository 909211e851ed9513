package io.commercebridge.testkit.cloud;

import static java.util.Objects.requireNonNull;

/** The two FIFO queues of one flow, as the URLs that an SQS client takes. */
public record Queues(String url, String deadLetterUrl) {

    public Queues {
        requireNonNull(url, "url");
        requireNonNull(deadLetterUrl, "deadLetterUrl");
    }
}
