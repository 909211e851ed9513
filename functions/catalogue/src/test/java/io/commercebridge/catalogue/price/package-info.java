/** Price list items become price rows. */
@NullMarked
package io.commercebridge.catalogue.price;

import org.jspecify.annotations.NullMarked;
