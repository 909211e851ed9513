/** The orders function. */
@NullMarked
package io.commercebridge.orders;

import org.jspecify.annotations.NullMarked;
