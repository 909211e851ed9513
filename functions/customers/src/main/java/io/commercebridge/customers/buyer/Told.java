package io.commercebridge.customers.buyer;

import io.commercebridge.mapping.person.Contact;
import io.commercebridge.platform.correlation.Written;
import java.util.Optional;

/**
 * What a contact that the shop knows says now.
 *
 * @param overruled why a part of it is not carried over
 */
record Told(Contact contact, Written known, Optional<String> overruled, String eventId) {}
