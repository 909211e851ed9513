/** Price list items and what they cost from which quantity on: they become price rows of the shop. */
@NullMarked
package io.commercebridge.mapping.price;

import org.jspecify.annotations.NullMarked;
