/** What has to be written for each product of a batch, and what will be known of it then. */
@NullMarked
package io.commercebridge.catalogue.product.plan;

import org.jspecify.annotations.NullMarked;
