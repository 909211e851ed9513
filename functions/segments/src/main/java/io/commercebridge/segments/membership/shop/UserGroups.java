package io.commercebridge.segments.membership.shop;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.mapping.segment.GroupItems;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.commerce.item.ItemBody;
import io.commercebridge.platform.commerce.odata.Change;
import io.commercebridge.platform.flow.bulk.Tried;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;

/** Makes sure that user groups are there, under their parent and with their price group: once an hour each. */
public final class UserGroups {
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final OneRequest request;
    private final GroupItems items;
    private final Clock clock;
    private final Map<String, Instant> known = new ConcurrentHashMap<>();

    public UserGroups(CommerceClient commerce, GroupItems items, Clock clock) {
        this.request = new OneRequest(commerce);
        this.items = requireNonNull(items, "items");
        this.clock = requireNonNull(clock, "clock");
    }

    /** Why some of the groups are not there, by uid; one request for those not known of. */
    Map<String, RuntimeException> ensure(Collection<String> uids, WriteOptions options) {
        Map<String, RuntimeException> missing = new HashMap<>();
        SequencedMap<String, Change> changes = new LinkedHashMap<>();
        for (String uid : uids) {
            if (!isKnown(uid)) {
                switch (Tried.of(() -> items.toUserGroup(uid))) {
                    case Tried.Done<ItemValues>(ItemValues group) ->
                        changes.put(uid, Change.upsert(MemberSets.GROUPS, ItemBody.of(group)));
                    case Tried.Failed<ItemValues>(RuntimeException cause) -> missing.put(uid, cause);
                }
            }
        }
        missing.putAll(request.send(changes, options));
        changes.keySet().stream()
                .filter(uid -> !missing.containsKey(uid))
                .forEach(uid -> known.put(uid, clock.instant()));
        return missing;
    }

    private boolean isKnown(String uid) {
        Instant at = known.get(uid);
        return at != null && at.plus(REMEMBERED).isAfter(clock.instant());
    }
}
