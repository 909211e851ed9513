package io.commercebridge.platform.remote;

import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the calls to one system. Every value has a default that suits a function with a 30 s time-out. */
public interface RemoteConfig {

    /** Time to open a connection, TLS included. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** Time until the answer's first byte. */
    @WithDefault("10s")
    Duration readTimeout();

    /** Time for one try as a whole, from its first to its last byte. Also the longest wait that Retry-After may ask for. */
    @WithDefault("15s")
    Duration totalTimeout();

    /** Requests that may be under way at once. Dataverse allows 52 for a user, over all functions together. */
    @WithDefault("8")
    int maxConcurrent();

    /** Tries after the first, for passing failures only. */
    @WithDefault("3")
    int retries();

    /** Wait before the second try; doubled for each further one, at most 10 s. */
    @WithDefault("200ms")
    Duration backoff();

    /** How long no request is sent after half of twenty have failed. */
    @WithDefault("10s")
    Duration circuitDelay();

    /** Bytes of an answer beyond which it is refused. */
    @WithDefault("16000000")
    long maxAnswerBytes();
}
