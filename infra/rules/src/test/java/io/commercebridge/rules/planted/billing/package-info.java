/** Planted violations, for the rules to find. */
@NullMarked
package io.commercebridge.rules.planted.billing;

import org.jspecify.annotations.NullMarked;
