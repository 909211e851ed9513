/** What happens to people, between two systems as they are. */
@NullMarked
package io.commercebridge.customers.buyer;

import org.jspecify.annotations.NullMarked;
