/** Planted violations, for the rules to find. */
@NullMarked
package io.commercebridge.rules.planted.platform.dynamics;

import org.jspecify.annotations.NullMarked;
