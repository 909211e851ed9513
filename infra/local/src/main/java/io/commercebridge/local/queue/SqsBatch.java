package io.commercebridge.local.queue;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/**
 * Messages received together, as the event that Lambda makes of them.
 *
 * @param queueArn the queue's ARN
 */
record SqsBatch(String queueArn, String region, List<Message> messages) {
    private static final ObjectMapper JSON = new ObjectMapper();

    SqsBatch {
        requireNonNull(queueArn, "queueArn");
        requireNonNull(region, "region");
        messages = List.copyOf(messages);
    }

    byte[] toEvent() {
        ObjectNode event = JSON.createObjectNode();
        messages.forEach(message -> event.withArray("Records").add(record(message)));
        try {
            return JSON.writeValueAsBytes(event);
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
    }

    /**
     * The messages that are done with, by Lambda's rules for partial batch responses: all, if the answer names no failure;
     * none, if it names an unknown or empty identifier or is not understood; else those it does not name.
     */
    List<Message> done(byte[] answer) {
        Set<String> known = new HashSet<>();
        messages.forEach(message -> known.add(message.messageId()));
        Set<String> failed = new HashSet<>();
        JsonNode failures = read(answer).path("batchItemFailures");
        if (!failures.isMissingNode() && !failures.isNull() && !failures.isArray()) {
            return List.of();
        }
        for (JsonNode failure : failures) {
            String id = failure.path("itemIdentifier").asText("");
            if (!known.contains(id)) {
                return List.of();
            }
            failed.add(id);
        }
        return messages.stream()
                .filter(message -> !failed.contains(message.messageId()))
                .toList();
    }

    private static JsonNode read(byte[] answer) {
        try {
            return answer.length == 0 ? JSON.nullNode() : JSON.readTree(answer);
        } catch (IOException _) {
            return JSON.createObjectNode().put("batchItemFailures", "unreadable");
        }
    }

    private ObjectNode record(Message message) {
        ObjectNode record = JSON.createObjectNode();
        record.put("messageId", message.messageId());
        record.put("receiptHandle", message.receiptHandle());
        record.put("body", message.body());
        ObjectNode attributes = record.putObject("attributes");
        message.attributesAsStrings().forEach(attributes::put);
        ObjectNode custom = record.putObject("messageAttributes");
        message.messageAttributes().forEach((name, value) -> custom.set(name, attribute(value)));
        record.put("md5OfBody", message.md5OfBody());
        record.put("eventSource", "aws:sqs");
        record.put("eventSourceARN", queueArn);
        record.put("awsRegion", region);
        return record;
    }

    private static ObjectNode attribute(MessageAttributeValue value) {
        ObjectNode attribute = JSON.createObjectNode();
        attribute.put("dataType", value.dataType());
        if (value.stringValue() != null) {
            attribute.put("stringValue", value.stringValue());
        }
        if (value.binaryValue() != null) {
            attribute.put("binaryValue", value.binaryValue().asByteArray());
        }
        return attribute;
    }
}
