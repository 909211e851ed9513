/** How much of a product is where, and how much of that the shop may sell. */
@NullMarked
package io.commercebridge.mapping.stock;

import org.jspecify.annotations.NullMarked;
