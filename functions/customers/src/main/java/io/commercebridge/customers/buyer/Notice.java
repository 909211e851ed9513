package io.commercebridge.customers.buyer;

import io.commercebridge.mapping.person.Contact;
import java.util.Set;

/**
 * A contact as an event tells it.
 *
 * @param columns that were written; none if the event does not say
 */
record Notice(Contact contact, Set<String> columns) {

    Notice {
        columns = Set.copyOf(columns);
    }
}
