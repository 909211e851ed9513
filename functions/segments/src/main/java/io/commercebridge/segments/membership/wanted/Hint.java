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
 * @param what has happened to the member
 * @param silence why nobody has to look; mostly empty
 */
public record Hint(String member, Optional<String> list, What what, Optional<String> silence) {
    private static final String ACCOUNT = "dataverse.account.";

    /** What has happened to a member. */
    enum What {
        /** It was added to the list: of no concern unless the list gives a group now. */
        ADDED,
        /** It was taken from the list, which may have given a group until a moment ago. */
        REMOVED,
        /** The list or a campaign of it has changed. */
        AFFECTED,
        /** It is an account, and a class of it was written. */
        CLASSIFIED
    }

    public Hint {
        requireNonNull(member, "member");
        requireNonNull(list, "list");
        requireNonNull(what, "what");
        requireNonNull(silence, "silence");
    }

    /** @param classes whose columns of an account matter */
    public static Hint of(BridgeEvent event, ClassRules classes) {
        if (event.type().startsWith(ACCOUNT)) {
            return new Hint(event.subject(), Optional.empty(), What.CLASSIFIED, unconcerned(event, classes));
        }
        What what =
                switch (event.type()) {
                    case "dataverse.list.AddMember" -> What.ADDED;
                    case "dataverse.list.RemoveMember" -> What.REMOVED;
                    default -> What.AFFECTED;
                };
        return new Hint(event.subject(), listOf(event), what, Optional.empty());
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
