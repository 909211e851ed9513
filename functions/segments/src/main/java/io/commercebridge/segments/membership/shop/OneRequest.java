package io.commercebridge.segments.membership.shop;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.commerce.odata.Change;
import io.commercebridge.platform.commerce.odata.ChangeSet;
import io.commercebridge.platform.commerce.odata.PartOutcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Sends writes, each for itself, in one request: a bad one leaves the others alone. */
final class OneRequest {
    private final CommerceClient commerce;

    OneRequest(CommerceClient commerce) {
        this.commerce = requireNonNull(commerce, "commerce");
    }

    /** Those that did not take effect, by the key under which they were given; all of them if the request itself failed. */
    Map<String, RuntimeException> send(SequencedMap<String, Change> changes, WriteOptions options) {
        Map<String, RuntimeException> failed = new HashMap<>();
        if (changes.isEmpty()) {
            return failed;
        }
        List<String> keys = List.copyOf(changes.sequencedKeySet());
        try {
            List<PartOutcome> outcomes = commerce.batch(
                    MemberSets.OBJECT,
                    changes.sequencedValues().stream().map(ChangeSet::of).toList(),
                    options);
            for (int i = 0; i < keys.size(); i++) {
                if (outcomes.get(i) instanceof PartOutcome.Refused(var failure)) {
                    failed.put(keys.get(i), failure);
                }
            }
        } catch (RuntimeException e) {
            // More than two hundred are sent in several requests: those that went well before are written again.
            keys.forEach(key -> failed.put(key, e));
        }
        return failed;
    }
}
