package io.commercebridge.intake.sender;

import io.commercebridge.platform.security.Secret;
import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/**
 * Settings {@code bridge.webhook.*}: what senders must know. Each is a list of current and previous values, parted by
 * commas; an element may be {@code secretsmanager:<arn>[#field]}, whose text may be such a list itself.
 */
@ConfigMapping(prefix = "bridge.webhook")
public interface WebhookConfig {
    Commerce commerce();

    Dynamics dynamics();

    Plugin plugin();

    /** SAP Commerce. */
    interface Commerce {
        /** Pairs {@code user:password} for HTTP Basic. */
        Optional<List<Secret>> users();
    }

    /** Webhooks registered in Dataverse. */
    interface Dynamics {
        /** Values of the header {@code x-bridge-key}. */
        Optional<List<Secret>> keys();
    }

    /** Custom plug-ins. */
    interface Plugin {
        /** Standard Webhooks secrets, {@code whsec_<base64>}; without one every plug-in is refused. */
        Optional<List<Secret>> secrets();
    }
}
