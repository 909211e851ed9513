/** Price list items of Dynamics with their scales: price rows of SAP Commerce. */
@NullMarked
package io.commercebridge.catalogue.price;

import org.jspecify.annotations.NullMarked;
