package io.commercebridge.testkit.dynamics.webhook;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where webhooks go. Of Dataverse's ways to authenticate, a header goes into {@code headers}, a key or other query
 * value into the URL.
 *
 * @param headers secret headers by name
 */
public record Target(URI url, Map<String, String> headers) {
    public Target {
        requireNonNull(url, "url");
        headers = new TreeMap<>(headers);
    }

    /** A target with the header that the bridge expects. */
    public static Target withKey(URI url, String key) {
        return new Target(url, Map.of("x-bridge-key", key));
    }

    @Override
    public String toString() {
        return "Target[" + url.getScheme() + "://" + url.getAuthority() + url.getPath() + ", " + headers.keySet() + "]";
    }
}
