package io.commercebridge.commands.match;

import io.commercebridge.commands.match.file.Accepted;
import io.commercebridge.mapping.NameBasedUuid;
import io.commercebridge.platform.event.BridgeEvent;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * The ordinary event of a pair: the row in Dynamics has changed, read it back. The same pair has the same event id, so that a
 * repetition is known as one.
 */
record Announcement(URI organization) {

    static String eventId(Accepted pair) {
        return "match." + pair.kind().table() + "." + pair.dynamicsId();
    }

    /** A body without parameters and images, as Dataverse sends it when they would be too large. */
    BridgeEvent of(Accepted pair, Instant now) {
        String body = """
                {"MessageName":"Update","PrimaryEntityName":"%s","PrimaryEntityId":"%s","OperationId":"%s",\
                "OperationCreatedOn":"/Date(%d)/","Depth":1,"Mode":1,"Stage":40}""".formatted(
                        pair.kind().table(),
                        pair.dynamicsId(),
                        NameBasedUuid.of(NameBasedUuid.namespaceOf(organization.toString()), eventId(pair)),
                        now.toEpochMilli());
        return new BridgeEvent(
                eventId(pair),
                // As intake names an organization whose webhook does not.
                "/dataverse/" + organization.getHost().split("\\.", 2)[0],
                "dataverse." + pair.kind().table() + ".Update",
                pair.dynamicsId(),
                now,
                Optional.empty(),
                true,
                body);
    }
}
