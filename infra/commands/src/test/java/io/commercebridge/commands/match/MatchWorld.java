package io.commercebridge.commands.match;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.commercebridge.commands.Arguments;
import io.commercebridge.commands.match.source.CommerceRecords;
import io.commercebridge.commands.match.source.DynamicsRecords;
import io.commercebridge.commands.match.source.MatchConfig;
import io.commercebridge.commands.match.source.Pairs;
import io.commercebridge.commands.match.source.Reading;
import io.commercebridge.platform.cloud.FlowQueues;
import io.commercebridge.platform.cloud.QueueConfig;
import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.Correlation.Verdict;
import io.commercebridge.platform.correlation.CorrelationIndex;
import io.commercebridge.platform.correlation.Correlations;
import io.commercebridge.platform.correlation.RecordKey;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.dynamics.DynamicsConfig;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.EventCodec;
import io.commercebridge.testkit.cloud.LocalCloud;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.sqs.model.Message;

/** A table, a queue and a file of its own for one test; both systems are those of {@link ExistingCustomers}. */
final class MatchWorld {
    private static final String HEADER = "accept,by,kind,dynamicsId,commerceKey,number,name,shopNumber,shopName,note";

    /** Stands for a kill -9. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** What Quarkus puts together. */
    @Singleton
    @Unremovable
    static class Clients {
        @Inject
        DynamicsRecords dynamics;

        @Inject
        CommerceRecords commerce;

        @Inject
        MatchConfig config;

        @Inject
        DynamicsConfig connection;
    }

    private final LocalCloud cloud = LocalCloud.shared();
    private final String name = "match-" + UUID.randomUUID().toString().substring(0, 8);
    private final String queue = cloud.createQueues(name).url();
    private final Correlations correlations = new Correlations(cloud.dynamoDb(), name);
    private final Path file = folder().resolve("proposals.csv");
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final Clients clients;

    MatchWorld(Clients clients) {
        this.clients = clients;
        cloud.createTable(name);
        // Starts both simulators.
        ExistingCustomers.id("");
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("match");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FlowQueues queues() {
        return new FlowQueues(cloud.sqs(), config());
    }

    private QueueConfig config() {
        return () -> Map.of("customers", () -> Optional.of(queue));
    }

    private MatchCommand command(FlowQueues queues) {
        Pairs pairs = new Pairs(correlations, new CorrelationIndex(cloud.dynamoDb(), name));
        return new MatchCommand(
                new DryRun(clients.dynamics, clients.commerce, clients.config),
                new Existing(clients.dynamics, clients.commerce),
                new Acceptance(pairs, queues, clients.connection, Clock.systemUTC()),
                new Reading(pairs, new PrintStream(output, true), Clock.systemUTC()));
    }

    int propose() {
        return run(queues(), "out");
    }

    int accept() {
        return run(queues(), "accept");
    }

    /** Ends without a trace after so many events: behind the record of the next pair, before its event. */
    void acceptUntilKilled(int events) {
        List<BridgeEvent> sent = new ArrayList<>();
        FlowQueues mortal = new FlowQueues(cloud.sqs(), config()) {
            @Override
            public void send(String flow, BridgeEvent event) {
                if (sent.size() == events) {
                    throw new Killed();
                }
                super.send(flow, event);
                sent.add(event);
            }
        };
        run(mortal, "accept");
    }

    private int run(FlowQueues queues, String option) {
        output.reset();
        return command(queues).run(Arguments.parse(List.of(option + "=" + file)));
    }

    String output() {
        return output.toString(UTF_8);
    }

    Correlations correlations() {
        return correlations;
    }

    /** How many items the table holds. */
    int items() {
        return cloud.dynamoDb()
                .scan(scan -> scan.tableName(name).consistentRead(true))
                .count();
    }

    /** Takes what the queue holds. */
    List<BridgeEvent> events() {
        List<BridgeEvent> events = new ArrayList<>();
        for (List<Message> some = receive(); !some.isEmpty(); some = receive()) {
            for (Message message : some) {
                events.add(EventCodec.decode(message.body()));
                cloud.sqs().deleteMessage(delete -> delete.queueUrl(queue).receiptHandle(message.receiptHandle()));
            }
        }
        return events;
    }

    private List<Message> receive() {
        return cloud.sqs()
                .receiveMessage(receive -> receive.queueUrl(queue).maxNumberOfMessages(10))
                .messages();
    }

    /** As the flow leaves a record when it has handled the pair's event. */
    void settle(RecordKey account) {
        Correlation known = correlations.read(account);
        Clock clock = Clock.systemUTC();
        Verdict delivered = new Verdict("delivered", "", List.of(), Optional.empty(), clock.instant());
        correlations.write(
                known,
                known.draft().ended("match.account." + account.key(), delivered).build());
    }

    void pair(RecordKey account, String unit) {
        Correlation known = correlations.read(account);
        Written written = new Written(unit, Optional.empty(), Optional.empty(), Map.of());
        correlations.write(known, known.draft().written(written, 0).build());
    }

    List<String> lines() {
        return text().replace("\uFEFF", "").lines().toList();
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String... lines) {
        try {
            Files.writeString(file, HEADER + "\n" + String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void acceptAllButAmbiguous() {
        edit(line -> line.contains("AMBIGUOUS") ? line : "yes" + line);
    }

    void acceptLineOf(String dynamicsId) {
        edit(line -> line.contains(dynamicsId) ? "yes" + line : line);
    }

    void dropDecisions() {
        edit(line -> line.replaceFirst("^yes", ""));
    }

    private void edit(UnaryOperator<String> line) {
        write(lines().stream().skip(1).map(line).toArray(String[]::new));
    }
}
