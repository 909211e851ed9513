package io.commercebridge.platform.flow.pipeline;

import io.commercebridge.platform.correlation.CapacityMeter;
import io.commercebridge.platform.correlation.CorrelationIndex;
import io.commercebridge.platform.correlation.Correlations;
import io.commercebridge.platform.correlation.Waiters;
import io.commercebridge.platform.flow.Counterparts;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.bulk.BulkDirection;
import io.commercebridge.platform.flow.queue.DeadLetterQueue;
import io.commercebridge.platform.flow.queue.SqsFlowQueue;
import io.commercebridge.platform.flow.record.EventLog;
import io.commercebridge.platform.flow.record.Flow;
import io.commercebridge.platform.flow.record.FlowSettings;
import io.commercebridge.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Makes the runner of a flow from the settings {@code bridge.flow.<flow>.*}, {@code bridge.queue.<flow>.url}, {@code
 * bridge.dlq.<flow>.url} and {@code bridge.correlations.table}.
 */
@ApplicationScoped
public class FlowFactory {
    private static final int MAX_ATTEMPTS = 20;
    /** As many change sets as SAP Commerce takes in one request. */
    private static final int BULK_BATCH = 200;

    private static final String TABLE = "bridge.correlations.table";
    private static final String TABLE_PURPOSE = "name of the correlations table";

    private final DynamoDbClient dynamoDb;
    private final SqsClient sqs;
    private final Clock clock;
    private final Config config;

    @Inject
    Instance<CapacityMeter> meter;

    @Inject
    Instance<EventLog> log;

    public FlowFactory(DynamoDbClient dynamoDb, SqsClient sqs, Clock clock, Config config) {
        this.dynamoDb = dynamoDb;
        this.sqs = sqs;
        this.clock = clock;
        this.config = config;
    }

    /** @throws io.commercebridge.platform.settings.InvalidSettingsException naming the variable that is missing */
    public FlowRunner runner(String flow, List<Direction<?>> directions) {
        Settings settings = new Settings();
        String table = required(settings, TABLE, TABLE_PURPOSE);
        String queue = required(settings, "bridge.queue." + flow + ".url", "URL of the flow's FIFO queue");
        String dlq = required(settings, "bridge.dlq." + flow + ".url", "URL of the flow's dead-letter queue");
        settings.stopIfWrong();
        DeadLetterQueue deadLetters = new DeadLetterQueue(sqs, dlq);
        return new FlowRunner(
                flowSettings(flow, directions),
                directions,
                new Flow(
                        correlations(table),
                        index(table),
                        new Waiters(dynamoDb, table, clock),
                        new SqsFlowQueue(sqs, queue, deadLetters, clock),
                        log.isResolvable() ? log.get() : new EventLog(System.out, clock),
                        clock));
    }

    /** Which records belong together, as far as the events of this flow have told. */
    public Counterparts counterparts(String flow) {
        Settings settings = new Settings();
        String table = required(settings, TABLE, TABLE_PURPOSE);
        settings.stopIfWrong();
        return new Counterparts(flow, correlations(table), index(table));
    }

    private Correlations correlations(String table) {
        return new Correlations(dynamoDb, table, told());
    }

    private CorrelationIndex index(String table) {
        return new CorrelationIndex(dynamoDb, table, told());
    }

    private CapacityMeter told() {
        return meter.isResolvable() ? meter.get() : CapacityMeter.NONE;
    }

    private String required(Settings settings, String property, String purpose) {
        return settings.required(property, config.getOptionalValue(property, String.class), purpose)
                .orElse("");
    }

    private FlowSettings flowSettings(String flow, List<Direction<?>> directions) {
        boolean bulk = directions.stream().anyMatch(BulkDirection.class::isInstance);
        String prefix = "bridge.flow." + flow + ".";
        return new FlowSettings(
                flow,
                value(prefix + "enabled", Boolean.class, true),
                value("bridge.dry-run", Boolean.class, false),
                value(prefix + "time-limit", Duration.class, Duration.ofSeconds(25)),
                value(prefix + "max-attempts", Integer.class, MAX_ATTEMPTS),
                Arrays.stream(value(prefix + "waits", String.class, "PT2S,PT10S,PT60S")
                                .split(",", -1))
                        .map(Duration::parse)
                        .toList(),
                value(prefix + "batch", Integer.class, bulk ? BULK_BATCH : FlowSettings.LAMBDA_BATCH));
    }

    private <T> T value(String property, Class<T> type, T otherwise) {
        return config.getOptionalValue(property, type).orElse(otherwise);
    }
}
