/** Planted violations, for the rules to find. */
@NullMarked
package io.commercebridge.rules.planted.platform.commerce;

import org.jspecify.annotations.NullMarked;
