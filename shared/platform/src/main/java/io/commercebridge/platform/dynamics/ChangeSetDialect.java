package io.commercebridge.platform.dynamics;

import io.commercebridge.platform.dynamics.odata.Operation;
import io.commercebridge.platform.remote.answer.Received;
import io.commercebridge.platform.remote.wire.HttpPart;
import io.commercebridge.platform.remote.wire.MimePart;
import io.commercebridge.platform.remote.wire.Multipart;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the part that a change set failed on, and names its operation. */
final class ChangeSetDialect extends DynamicsDialect {
    private static final String PART = "x-failed-part";

    private final List<Operation> operations;

    ChangeSetDialect(List<Operation> operations) {
        this.operations = List.copyOf(operations);
    }

    @Override
    public Received decisive(Received received) {
        if (!received.mediaType().startsWith("multipart/")) {
            return received;
        }
        try {
            return failedPart(received).orElse(received);
        } catch (IllegalArgumentException e) {
            return received;
        }
    }

    @Override
    public Said read(Received failed) {
        Said said = super.read(failed);
        return failed.header(PART)
                .map(part ->
                        new Said(said.code(), part + ": " + (said.message().isBlank() ? "no message" : said.message())))
                .orElse(said);
    }

    private Optional<Received> failedPart(Received received) {
        for (MimePart part : Multipart.parse(received.headers().getOrDefault("content-type", ""), received.body())
                .parts()) {
            List<MimePart> answers = part.isMultipart() ? Multipart.inside(part).parts() : List.of(part);
            for (MimePart answer : answers) {
                HttpPart http = HttpPart.parse(answer.body());
                if (http.status() >= 300) {
                    return Optional.of(received(http, answer.header("Content-ID")));
                }
            }
        }
        return Optional.empty();
    }

    private Received received(HttpPart http, Optional<String> contentId) {
        Map<String, String> headers = new HashMap<>();
        http.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        contentId
                .or(() -> http.header("Content-ID"))
                .flatMap(this::describe)
                .ifPresent(part -> headers.put(PART, part));
        return new Received(http.status(), headers, http.body());
    }

    private Optional<String> describe(String contentId) {
        if (!contentId.matches("\\d{1,4}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(contentId);
        return number < 1 || number > operations.size()
                ? Optional.empty()
                : Optional.of(operations.get(number - 1) + " (part " + number + " of " + operations.size() + ")");
    }
}
