/** Inventory of Dynamics: stock levels of SAP Commerce. */
@NullMarked
package io.commercebridge.catalogue.stock;

import org.jspecify.annotations.NullMarked;
