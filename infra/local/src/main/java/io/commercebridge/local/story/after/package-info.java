/** What follows an order: parcels, an invoice, a return. */
@NullMarked
package io.commercebridge.local.story.after;

import org.jspecify.annotations.NullMarked;
