package io.commercebridge.customers.person;

import io.commercebridge.mapping.dataverse.Row;
import io.commercebridge.mapping.person.PersonPart;
import java.util.List;
import java.util.Set;

/**
 * Somebody of the shop who may or may not have a contact.
 *
 * @param contact the row if there is none yet
 * @param more rows that come with it
 * @param parts what the shop owns of the person from then on
 */
public record Arrival(ShopPerson person, Row contact, List<Row> more, Set<PersonPart> parts, String tag) {

    public Arrival {
        more = List.copyOf(more);
        parts = Set.copyOf(parts);
    }
}
