package io.commercebridge.platform.dynamics;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells the bridge's own writes from other people's: by the tag that every write of ours carries, or by our application
 * user.
 *
 * <p>See Microsoft, "Add a shared variable from the Web API"; the depth does not tell, it is 1 for us as for anyone.
 */
public record OwnWrites(Optional<UUID> applicationUser) {
    /** What the tag of every write of ours starts with. */
    public static final String TAG = "bridge:";

    public OwnWrites {
        requireNonNull(applicationUser, "applicationUser");
    }

    public boolean contain(RemoteExecutionContext context) {
        return context.tag().filter(tag -> tag.startsWith(TAG)).isPresent()
                || applicationUser.isPresent() && applicationUser.equals(context.initiatingUserId());
    }
}
