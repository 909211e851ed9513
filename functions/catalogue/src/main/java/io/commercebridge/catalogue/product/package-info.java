/** Products, families and bundles of Dynamics → products and categories of the shop. */
@NullMarked
package io.commercebridge.catalogue.product;

import org.jspecify.annotations.NullMarked;
