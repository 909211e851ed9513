package io.commercebridge.intake;

import io.commercebridge.intake.sender.CommerceSender;
import io.commercebridge.intake.sender.DataverseSender;
import io.commercebridge.intake.sender.PluginSender;
import io.commercebridge.intake.sender.Sender;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which sender knocks at which path. */
@Singleton
class Senders {
    static final String HEALTH = "/health";
    static final String ROUTES =
            "POST /webhooks/commerce, POST /webhooks/dynamics, POST /webhooks/plugin and GET /health";

    // API Gateway puts the stage in front unless it is $default.
    private static final Pattern PATH = Pattern.compile("(?:/[^/]+)?(/webhooks/[a-z]+|/health)/?");

    private final Map<String, Sender> senders;

    Senders(CommerceSender commerce, DataverseSender dataverse, PluginSender plugin) {
        senders = Map.of("/webhooks/commerce", commerce, "/webhooks/dynamics", dataverse, "/webhooks/plugin", plugin);
    }

    /** The path without stage and without a slash at its end, as it is if it is none of ours. */
    static String path(String raw) {
        Matcher path = PATH.matcher(raw);
        return path.matches() ? path.group(1) : raw;
    }

    Optional<Sender> at(String path) {
        return Optional.ofNullable(senders.get(path));
    }
}
