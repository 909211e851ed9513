package io.commercebridge.intake.about;

import io.commercebridge.platform.dynamics.context.AttributeValue;
import io.commercebridge.platform.dynamics.context.AttributeValue.Text;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Whom a message about one member of a marketing list is about. The row that Dataverse names is the list, but what must stay
 * in order are the messages about a member, of whatever list.
 */
final class ListMember {
    private static final Set<String> MESSAGES = Set.of("AddMember", "RemoveMember");
    private static final int GUID = 36;

    private ListMember() {}

    /** The account, contact or lead; none in any other message, nor in one whose parameters were cut off. */
    static Optional<UUID> of(RemoteExecutionContext context) {
        if (!context.primaryEntityName().equals("list")
                || !MESSAGES.contains(context.messageName())
                || context.inputParameters().isEmpty()) {
            return Optional.empty();
        }
        AttributeValue named = context.inputParameters().get("EntityId");
        if (named == null) {
            throw malformed("is missing");
        }
        return Optional.of(guid(named));
    }

    private static UUID guid(AttributeValue named) {
        if (named instanceof Text(String text) && text.length() == GUID) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException _) {
                throw malformed("is not a GUID");
            }
        }
        throw malformed("is not a GUID");
    }

    private static BridgeException malformed(String what) {
        return new BridgeException(
                Category.POISON,
                "RemoteExecutionContext: /InputParameters/EntityId " + what,
                "Compare the sender with Microsoft's documentation of AddMemberListRequest and RemoveMemberListRequest.",
                null);
    }
}
