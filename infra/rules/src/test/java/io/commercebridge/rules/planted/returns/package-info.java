/** Planted violations, for the rules to find. */
@NullMarked
package io.commercebridge.rules.planted.returns;

import org.jspecify.annotations.NullMarked;
