package io.commercebridge.platform.remote;

import io.commercebridge.platform.remote.answer.Failures;
import io.commercebridge.platform.remote.answer.Received;
import java.net.URI;
import java.util.Map;

/** Follows the links of a system no further than its own API: the access token goes with every request. */
public final class Links {
    private Links() {}

    /**
     * The address behind a next link.
     *
     * @param root what it must start with
     * @throws io.commercebridge.platform.failure.RemoteException permanent if it leads elsewhere
     */
    public static URI within(URI from, String link, String root, Failures failures) {
        try {
            URI target = from.resolve(link.replace(" ", "%20"));
            if (isBelow(target.normalize(), URI.create(root))) {
                return target;
            }
        } catch (IllegalArgumentException _) {
            // Refused below, as any other link that we cannot trust.
        }
        throw failures.of(new Received(302, Map.of("location", link), ""));
    }

    private static boolean isBelow(URI target, URI root) {
        return root.getScheme().equalsIgnoreCase(target.getScheme())
                && root.getHost().equalsIgnoreCase(target.getHost())
                && port(root) == port(target)
                && target.getRawUserInfo() == null
                && target.getRawPath().startsWith(root.getRawPath());
    }

    private static int port(URI uri) {
        int standard = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        return uri.getPort() < 0 ? standard : uri.getPort();
    }
}
