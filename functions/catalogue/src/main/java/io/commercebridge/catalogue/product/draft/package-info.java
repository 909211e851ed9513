/** One product on its way to the shop: what is known of it and what differs, before anything is looked up. */
@NullMarked
package io.commercebridge.catalogue.product.draft;

import org.jspecify.annotations.NullMarked;
