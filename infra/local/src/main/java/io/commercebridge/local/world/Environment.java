package io.commercebridge.local.world;

import io.commercebridge.testkit.cloud.LocalCloud;
import io.commercebridge.testkit.cloud.Queues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The environment variables of every function, the same for all.
 *
 * <p>A forked function gets them as what they are. Functions inside this process cannot: a process cannot change its own
 * environment. For them {@link #applyTo} writes a {@code .env} file, which Quarkus reads by the rules of environment
 * variables from the folder named by {@code user.dir}, and sets the AWS SDK's own system properties. Code that asks {@code
 * System.getenv} directly does not see them. Real variables of the process win over the file.
 */
public record Environment(Map<String, String> variables) {
    public static final String TABLE = "commercebridge-correlations";

    private static final Map<String, String> AWS_PROPERTIES = Map.of(
            "AWS_REGION", "aws.region",
            "AWS_ACCESS_KEY_ID", "aws.accessKeyId",
            "AWS_SECRET_ACCESS_KEY", "aws.secretAccessKey",
            "AWS_ENDPOINT_URL_DYNAMODB", "aws.endpointUrlDynamoDb",
            "AWS_ENDPOINT_URL_SQS", "aws.endpointUrlSqs");

    public Environment {
        variables = Map.copyOf(variables);
    }

    /**
     * The variables for this cloud and these systems.
     *
     * @param queues by flow
     */
    public static Environment of(LocalCloud cloud, Systems systems, Map<String, Queues> queues) {
        Map<String, String> variables = new LinkedHashMap<>(cloud.environment());
        variables.putAll(systems.environment());
        variables.put("BRIDGE_CORRELATIONS_TABLE", TABLE);
        queues.forEach((flow, pair) -> {
            String name = flow.toUpperCase(Locale.ROOT).replace('-', '_');
            variables.put("BRIDGE_QUEUE_" + name + "_URL", pair.url());
            variables.put("BRIDGE_DLQ_" + name + "_URL", pair.deadLetterUrl());
        });
        return new Environment(variables);
    }

    /** Makes the variables visible to every function that is loaded into this process from now on. */
    public void applyTo(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(".env"), file());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folder.resolve(".env"), e);
        }
        System.setProperty("user.dir", folder.toAbsolutePath().toString());
        AWS_PROPERTIES.forEach((variable, property) ->
                Optional.ofNullable(variables.get(variable)).ifPresent(value -> System.setProperty(property, value)));
    }

    private String file() {
        return new TreeMap<>(variables)
                .entrySet().stream()
                        .map(variable ->
                                variable.getKey() + "=" + variable.getValue().replace("\\", "\\\\"))
                        .collect(Collectors.joining("\n", "", "\n"));
    }
}
