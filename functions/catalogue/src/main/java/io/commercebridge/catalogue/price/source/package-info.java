/** Reads price list items, and what of their price lists and discount lists makes them what they are. */
@NullMarked
package io.commercebridge.catalogue.price.source;

import org.jspecify.annotations.NullMarked;
