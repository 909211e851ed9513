package io.commercebridge.segments.membership.wanted;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.segment.ClassRules;
import io.commercebridge.platform.dynamics.context.AttributeValue;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.dynamics.rows.ReadEvents;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.remote.wire.WireJson;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;

/**
 * What an event tells of its member: not more than that somebody has to look. What is so is read.
 *
 * @param list that the member has joined or left, if it is because of a list
 * @param account true if the member is known to be one
 * @param silence why nobody has to look; mostly empty
 */
public record Hint(String member, Optional<String> list, boolean account, Optional<String> silence) {
    static final String ACCOUNT = "dataverse.account.";

    public Hint {
        requireNonNull(member, "member");
        requireNonNull(list, "list");
        requireNonNull(silence, "silence");
    }

    /** @param classes whose columns of an account matter */
    public static Hint of(BridgeEvent event, ClassRules classes) {
        return event.type().startsWith(ACCOUNT)
                ? new Hint(event.subject(), Optional.empty(), true, unconcerned(event, classes))
                : new Hint(event.subject(), listOf(event), false, Optional.empty());
    }

    private static Optional<String> unconcerned(BridgeEvent event, ClassRules classes) {
        boolean concerned = event.truncated()
                ? !classes.columns().isEmpty()
                : !Collections.disjoint(
                        RemoteExecutionContext.parse(event.data()).changedColumns(), classes.columns());
        return concerned ? Optional.empty() : Optional.of("no class of the account that gives a group was written");
    }

    private static Optional<String> listOf(BridgeEvent event) {
        if (event.truncated()) {
            return Optional.empty();
        }
        Optional<String> id = ReadEvents.isRead(event)
                ? Optional.of(
                        WireJson.parse(event.data()).path(ListMembers.LIST).asText(""))
                : told(RemoteExecutionContext.parse(event.data()));
        return id.filter(text -> !text.isBlank()).map(text -> text.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> told(RemoteExecutionContext context) {
        return context.inputParameters().get("ListId") instanceof AttributeValue.Text id
                ? Optional.of(id.value())
                : Optional.empty();
    }
}
