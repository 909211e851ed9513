package io.commercebridge.local.queue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.local.function.FunctionFailure;
import io.commercebridge.local.function.FunctionFailure.Kind;
import io.commercebridge.local.function.LambdaFunction;
import io.commercebridge.testkit.cloud.LocalCloud;
import io.commercebridge.testkit.cloud.Queues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class PollerTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocalCloud cloud = LocalCloud.shared();
    private final List<JsonNode> records = new CopyOnWriteArrayList<>();
    private final List<String> problems = new CopyOnWriteArrayList<>();

    @Test
    void deletesWhatSucceededAndBringsBackWhatFailed() {
        Queues queues = cloud.createQueues("poller-partial", Duration.ofSeconds(1));
        for (String body : List.of("a1", "b1", "c1")) {
            send(queues, body);
        }
        ConcurrentHashMap<String, AtomicInteger> tries = new ConcurrentHashMap<>();

        try (Poller poller = poll(queues, (id, body) -> tries(tries, body) == 1 && body.equals("b1"))) {
            await().untilAsserted(() -> assertThat(bodies()).containsExactlyInAnyOrder("a1", "b1", "c1", "b1"));
            await().untilAsserted(() -> assertThat(left(queues)).isZero());
            assertThat(poller.invocations()).isGreaterThanOrEqualTo(2);
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void keepsTheOrderOfAGroupWhenItsHeadFails() {
        Queues queues = cloud.createQueues("poller-order", Duration.ofSeconds(1));
        for (String body : List.of("a1", "a2", "a3")) {
            send(queues, body);
        }
        CopyOnWriteArrayList<String> succeeded = new CopyOnWriteArrayList<>();
        AtomicInteger heads = new AtomicInteger();

        // As the pipeline answers: the failed head and, untried, what is behind it.
        try (Poller _ = poll(queues, (_, body) -> {
            boolean failing = body.equals("a1") ? heads.incrementAndGet() == 1 : heads.get() == 1;
            if (!failing) {
                succeeded.add(body);
            }
            return failing;
        })) {
            await().untilAsserted(() -> assertThat(succeeded).containsExactly("a1", "a2", "a3"));
            await().untilAsserted(() -> assertThat(left(queues)).isZero());
        }
    }

    @Test
    void bringsTheWholeBatchBackWhenTheInvocationFails() {
        Queues queues = cloud.createQueues("poller-crash");
        send(queues, "a1");
        AtomicInteger calls = new AtomicInteger();

        try (Poller _ = poll(queues, (_, _) -> {
            if (calls.getAndIncrement() == 0) {
                throw new FunctionFailure(Kind.CRASH, "gone");
            }
            return false;
        })) {
            await().untilAsserted(() -> assertThat(left(queues)).isZero());
        }
        assertThat(bodies()).containsExactly("a1", "a1");
        assertThat(problems).containsExactly("gone");
        assertThat(attribute(records.getLast(), "ApproximateReceiveCount")).isEqualTo("2");
    }

    @Test
    void writesTheEventAsLambdaDoes() {
        Queues queues = cloud.createQueues("poller-event");
        send(queues, "a1");

        try (Poller _ = poll(queues, (_, _) -> false)) {
            await().untilAsserted(() -> assertThat(records).hasSize(1));
        }
        JsonNode record = records.getFirst();
        assertThat(record.path("eventSource").asText()).isEqualTo("aws:sqs");
        assertThat(record.path("eventSourceARN").asText()).endsWith(":commercebridge-poller-event.fifo");
        assertThat(record.path("awsRegion").asText()).isEqualTo(LocalCloud.REGION);
        assertThat(record.path("receiptHandle").asText()).isNotEmpty();
        assertThat(attribute(record, "MessageGroupId")).isEqualTo("a");
        assertThat(attribute(record, "MessageDeduplicationId")).isEqualTo("a1");
        assertThat(attribute(record, "ApproximateReceiveCount")).isEqualTo("1");
        assertThat(attribute(record, "SentTimestamp")).matches("\\d{13}");
    }

    private interface Fails {
        boolean item(String messageId, String body);
    }

    private Poller poll(Queues queues, Fails fails) {
        return Poller.start(cloud.sqs(), queues.url(), function(fails), problems::add);
    }

    private LambdaFunction function(Fails fails) {
        return new LambdaFunction() {
            @Override
            public byte[] invoke(byte[] event) {
                ObjectNode answer = JSON.createObjectNode();
                answer.putArray("batchItemFailures");
                for (JsonNode record : read(event).path("Records")) {
                    records.add(record);
                    String id = record.path("messageId").asText();
                    if (fails.item(id, record.path("body").asText())) {
                        answer.withArray("batchItemFailures").addObject().put("itemIdentifier", id);
                    }
                }
                return answer.toString().getBytes(UTF_8);
            }

            @Override
            public void close() {}
        };
    }

    private void send(Queues queues, String body) {
        cloud.sqs().sendMessage(message -> message.queueUrl(queues.url())
                .messageGroupId(body.substring(0, 1))
                .messageDeduplicationId(body)
                .messageBody(body));
    }

    private int left(Queues queues) {
        return cloud
                .sqs()
                .getQueueAttributes(query -> query.queueUrl(queues.url()).attributeNames(QueueAttributeName.ALL))
                .attributes()
                .entrySet()
                .stream()
                .filter(attribute -> attribute.getKey().toString().startsWith("ApproximateNumberOfMessages"))
                .mapToInt(attribute -> Integer.parseInt(attribute.getValue()))
                .sum();
    }

    private List<String> bodies() {
        return records.stream().map(record -> record.path("body").asText()).toList();
    }

    private static int tries(ConcurrentHashMap<String, AtomicInteger> tries, String body) {
        return tries.computeIfAbsent(body, _ -> new AtomicInteger()).incrementAndGet();
    }

    private static String attribute(JsonNode record, String name) {
        return record.path("attributes").path(name).asText();
    }

    private static JsonNode read(byte[] event) {
        try {
            return JSON.readTree(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
