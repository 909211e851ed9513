/** Tests of products, families and bundles. */
@NullMarked
package io.commercebridge.catalogue.product;

import org.jspecify.annotations.NullMarked;
