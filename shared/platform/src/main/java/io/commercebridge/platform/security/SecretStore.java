package io.commercebridge.platform.security;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Reads texts from AWS Secrets Manager; nothing is created or contacted before the first read. */
@ApplicationScoped
public class SecretStore {
    private final Supplier<SecretsManagerClient> connect;
    private @Nullable SecretsManagerClient client;

    @Inject
    public SecretStore() {
        this(SecretStore::connect);
    }

    SecretStore(Supplier<SecretsManagerClient> connect) {
        this.connect = connect;
    }

    /** The current text of a secret, read from the store. */
    String read(String id) {
        String text = client().getSecretValue(request -> request.secretId(id)).secretString();
        if (text == null) {
            throw SdkClientException.create("the secret is binary");
        }
        return text;
    }

    private synchronized SecretsManagerClient client() {
        if (client == null) {
            client = connect.get();
        }
        return client;
    }

    // The webhook sender waits five seconds in all: the store must answer or fail well before.
    private static SecretsManagerClient connect() {
        return SecretsManagerClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofMillis(500))
                        .socketTimeout(Duration.ofSeconds(1)))
                .overrideConfiguration(override -> override.apiCallTimeout(Duration.ofMillis(2000))
                        .apiCallAttemptTimeout(Duration.ofMillis(1000))
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(2)
                                .build()))
                .build();
    }

    @PreDestroy
    void close() {
        Optional.ofNullable(client).ifPresent(SecretsManagerClient::close);
    }
}
