/** Planted violations, for the rules to find. */
@NullMarked
package io.commercebridge.rules.planted.util;

import org.jspecify.annotations.NullMarked;
