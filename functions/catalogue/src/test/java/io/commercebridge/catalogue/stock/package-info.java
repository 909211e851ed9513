/** Inventory rows become stock levels. */
@NullMarked
package io.commercebridge.catalogue.stock;

import org.jspecify.annotations.NullMarked;
