package io.commercebridge.customers.person;

import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.mapping.dataverse.Row;
import io.commercebridge.mapping.person.BuyerItems;
import io.commercebridge.mapping.person.Person;
import io.commercebridge.mapping.person.PersonRules;
import io.commercebridge.mapping.person.Standing;
import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.event.Digest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is remembered of a person, and by which both directions know their own writes and each other's. */
public final class Traces {
    /** Part of a contact's record: what Dynamics owns of a buyer, as the shop shows it. */
    public static final String STANDING = "standing";
    /** Part of a contact's record: the same of a consumer. */
    public static final String CONSUMER = "consumer";
    /** Part of a contact's record: the shop knows the contact's id. */
    public static final String ID = "id";

    private Traces() {}

    public static String hash(Row row) {
        return hash(row.columns());
    }

    public static String hash(Map<String, Optional<Object>> attributes) {
        return Digest.of(attributes.toString());
    }

    /** What Dynamics owns of a buyer. */
    public static Map<String, Optional<Object>> ofBuyer(Standing standing, Person person, PersonRules rules) {
        Map<String, Optional<Object>> owned = new LinkedHashMap<>(standing.attributes());
        owned.putAll(BuyerItems.attributes(person, rules.inDynamics()));
        return owned;
    }

    /** What Dynamics owns of a consumer; the phones hang on addresses, which only the shop writes. */
    public static Map<String, Optional<Object>> ofConsumer(boolean loginDisabled, Person person, PersonRules rules) {
        Map<String, Optional<Object>> owned = new LinkedHashMap<>();
        owned.put(Standing.LOGIN_DISABLED, Optional.of(loginDisabled));
        owned.putAll(BuyerItems.attributes(person, rules.inDynamics()));
        owned.keySet().removeAll(BuyerItems.PHONES);
        return owned;
    }

    /** The fingerprint of a part; empty if nothing is known of it, which is not the same as {@link Fingerprint#NOTHING}. */
    public static Optional<Fingerprint> part(Optional<Correlation> record, String part) {
        return record.flatMap(Correlation::written).map(Written::parts).map(parts -> parts.get(part));
    }

    /** True if it is known that the other side's own change has been overruled, and not mended yet. */
    public static boolean unsettled(Optional<Fingerprint> print) {
        return print.filter(Fingerprint.NOTHING::equals).isPresent();
    }
}
