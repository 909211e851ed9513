package io.commercebridge.platform.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Gives plain values as they are and values kept in AWS Secrets Manager, read at most every five minutes.
 *
 * <p>While the store cannot be reached the last known value goes on being used; the store is asked again after half a
 * minute, so that a call does not wait for it each time.
 */
@ApplicationScoped
public class SecretsManagerSecrets implements Secrets {
    static final Duration FRESH = Duration.ofMinutes(5);
    static final Duration RETRY_STALE = Duration.ofSeconds(30);

    private static final Logger LOG = Logger.getLogger(SecretsManagerSecrets.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SecretStore store;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(String text, Instant askAgain) {}

    @Inject
    public SecretsManagerSecrets(SecretStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String reveal(Secret secret) {
        return SecretReference.of(secret)
                .map(place -> place.field().map(field -> field(place, field)).orElseGet(() -> text(place.id())))
                .orElseGet(secret::reference);
    }

    private String text(String id) {
        Known last = known.get(id);
        Instant now = clock.instant();
        if (last != null && now.isBefore(last.askAgain())) {
            return last.text();
        }
        try {
            String text = store.read(id);
            known.put(id, new Known(text, now.plus(FRESH)));
            return text;
        } catch (SdkException e) {
            if (last == null) {
                throw new BridgeException(
                        Category.TRANSIENT,
                        "the secret " + id + " cannot be read: " + e.getClass().getSimpleName(),
                        "Check that the secret exists and that the function's role may read it.",
                        e);
            }
            LOG.warnf("secret %s cannot be read, using the last known value", id);
            known.put(id, new Known(last.text(), now.plus(RETRY_STALE)));
            return last.text();
        }
    }

    private String field(SecretReference place, String field) {
        try {
            JsonNode value = JSON.readTree(text(place.id())).path(field);
            if (value.isValueNode() && !value.isNull()) {
                return value.asText();
            }
        } catch (JsonProcessingException _) {
            // The exception would repeat the secret; the message below says all that may be said.
        }
        throw new BridgeException(
                Category.TRANSIENT,
                "the secret " + place.id() + " holds no field " + field,
                "Store the secret as a JSON object with that field.",
                null);
    }
}
