package io.commercebridge.flowtest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.cloud.LocalCloud;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * Personal data and secrets that a test plants, to see where they show. They may travel in bodies; in lines of the log,
 * which are the metrics too, and in attributes of messages they may not.
 */
public final class Canary {
    private static final int HIDDEN_SECONDS = 20;
    private static final int BATCH = 10;

    private final FlowWorld world;
    private final SqsClient sqs = LocalCloud.shared().sqs();
    private final List<String> planted;

    private Canary(FlowWorld world, List<String> planted) {
        this.world = world;
        this.planted = planted;
    }

    /** @param planted e-mail addresses, names, tokens; upper and lower case and percent-encoding make no difference */
    public static Canary planted(FlowWorld world, String... planted) {
        assertThat(planted).isNotEmpty().allSatisfy(text -> assertThat(text).isNotBlank());
        return new Canary(world, List.of(planted));
    }

    /**
     * Plays a story and fails if something planted shows in what the flow prints meanwhile, or in the attributes of the
     * messages that are in its queues afterwards.
     *
     * @return the printed lines, at least one of them about an event of the flow
     */
    public List<String> keptOutOfSightDuring(Runnable story) {
        List<String> printed = Printed.during(story);
        assertThat(printed)
                .as("lines of the event log of %s", world.name())
                .anyMatch(line -> line.contains("\"_aws\"") && line.contains("\"flow\":\"" + world.name() + "\""));
        assertThat(printed.stream().filter(this::tells))
                .as("printed lines and metrics that tell one of %s", planted)
                .isEmpty();
        assertThat(attributes(world.deadLetterUrl()).filter(this::tells))
                .as("attributes of dead letters that tell one of %s", planted)
                .isEmpty();
        assertThat(attributes(world.queueUrl()).filter(this::tells))
                .as("attributes of queued messages that tell one of %s", planted)
                .isEmpty();
        return printed;
    }

    private boolean tells(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return planted.stream()
                .flatMap(secret -> Stream.of(secret, URLEncoder.encode(secret, UTF_8)))
                .anyMatch(secret -> lower.contains(secret.toLowerCase(Locale.ROOT)));
    }

    private Stream<String> attributes(String queue) {
        Map<String, Message> seen = new LinkedHashMap<>();
        List<Message> some;
        do {
            some = receive(queue).stream()
                    .filter(message -> seen.putIfAbsent(message.messageId(), message) == null)
                    .toList();
        } while (!some.isEmpty());
        seen.values()
                .forEach(message -> sqs.changeMessageVisibility(change -> change.queueUrl(queue)
                        .receiptHandle(message.receiptHandle())
                        .visibilityTimeout(0)));
        return seen.values().stream().map(message -> message.attributesAsStrings() + " " + message.messageAttributes());
    }

    private List<Message> receive(String queue) {
        return sqs.receiveMessage(receive -> receive.queueUrl(queue)
                        .maxNumberOfMessages(BATCH)
                        .visibilityTimeout(HIDDEN_SECONDS)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .messageAttributeNames("All"))
                .messages();
    }
}
