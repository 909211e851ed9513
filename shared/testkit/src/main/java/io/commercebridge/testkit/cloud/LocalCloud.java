package io.commercebridge.testkit.cloud;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * A real DynamoDB API and a real SQS API on the loopback interface, with the bridge's table and queues on request.
 *
 * <p>DynamoDB Local and ElasticMQ in this process by default; LocalStack through Docker if the environment variable or the
 * system property {@code LOCALSTACK} is {@code 1}. Any credentials are accepted.
 */
public final class LocalCloud implements AutoCloseable {
    public static final String REGION = "eu-central-1";
    public static final String ACCESS_KEY_ID = "local";
    public static final String SECRET_ACCESS_KEY = "local";

    /** How long a received message stays hidden: as in the template, six times a function's time-out. */
    public static final Duration VISIBILITY = Duration.ofSeconds(180);

    private static final String SHARED = "commercebridge.cloud.shared";

    private final Backend backend;
    private final DynamoDbClient dynamoDb;
    private final SqsClient sqs;

    private LocalCloud(Backend backend) {
        this.backend = backend;
        dynamoDb = dynamoDb(backend.dynamodbUrl());
        sqs = sqs(backend.sqsUrl());
    }

    /** Starts empty servers on free ports; takes about two seconds. */
    public static LocalCloud start() {
        return new LocalCloud(localStack() ? LocalStack.start() : IsolatedServers.start());
    }

    /**
     * The servers that all of this JVM share, started by whoever asks first, whatever class loader it lives in. Closing it
     * is without effect; they end with the JVM. Choose table and flow names of your own.
     */
    public static LocalCloud shared() {
        Properties jvmWide = System.getProperties();
        Object urls = jvmWide.computeIfAbsent(SHARED, _ -> {
            Backend started = localStack() ? LocalStack.start() : IsolatedServers.start();
            return started.dynamodbUrl() + " " + started.sqsUrl();
        });
        String[] both = urls.toString().split(" ", 2);
        return new LocalCloud(new Borrowed(URI.create(both[0]), URI.create(both[1])));
    }

    public URI dynamodbUrl() {
        return backend.dynamodbUrl();
    }

    public URI sqsUrl() {
        return backend.sqsUrl();
    }

    /** A client of this cloud; closed with it. */
    public DynamoDbClient dynamoDb() {
        return dynamoDb;
    }

    /** A client of this cloud; closed with it. */
    public SqsClient sqs() {
        return sqs;
    }

    /** Creates an empty correlations table: key {@code pk}, index {@code byBusinessKey}, expiry in {@code expiresAt}. */
    public void createTable(String name) {
        new Schema(dynamoDb, sqs).createTable(name);
    }

    /** Creates the flow's FIFO queue and the dead-letter queue behind it, with {@link #VISIBILITY}. */
    public Queues createQueues(String flow) {
        return createQueues(flow, VISIBILITY);
    }

    /** Creates the flow's FIFO queue and the dead-letter queue behind it; {@code visibility} in whole seconds. */
    public Queues createQueues(String flow, Duration visibility) {
        return new Schema(dynamoDb, sqs).createQueues(flow, visibility);
    }

    /** What the environment of a function must hold so that its AWS SDK finds this cloud. */
    public Map<String, String> environment() {
        return Map.of(
                "AWS_REGION", REGION,
                "AWS_ACCESS_KEY_ID", ACCESS_KEY_ID,
                "AWS_SECRET_ACCESS_KEY", SECRET_ACCESS_KEY,
                "AWS_ENDPOINT_URL_DYNAMODB", dynamodbUrl().toString(),
                "AWS_ENDPOINT_URL_SQS", sqsUrl().toString());
    }

    @Override
    public void close() {
        dynamoDb.close();
        sqs.close();
        backend.close();
    }

    private static boolean localStack() {
        String environment = Optional.ofNullable(System.getenv("LOCALSTACK")).orElse("");
        return System.getProperty("LOCALSTACK", environment).equals("1");
    }

    private static DynamoDbClient dynamoDb(URI url) {
        return DynamoDbClient.builder()
                .endpointOverride(url)
                .region(Region.of(REGION))
                .credentialsProvider(credentials())
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    private static SqsClient sqs(URI url) {
        return SqsClient.builder()
                .endpointOverride(url)
                .region(Region.of(REGION))
                .credentialsProvider(credentials())
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    private static StaticCredentialsProvider credentials() {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY_ID, SECRET_ACCESS_KEY));
    }

    /** Servers that belong to the JVM. */
    private record Borrowed(URI dynamodbUrl, URI sqsUrl) implements Backend {
        @Override
        public void close() {}
    }
}
