/** Planted violations, for the rules to find. */
@NullMarked
package io.commercebridge.rules.planted.orders;

import org.jspecify.annotations.NullMarked;
