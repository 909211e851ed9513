/** Planted violations, for the rules to find. */
@NullMarked
package io.commercebridge.rules.planted.platform;

import org.jspecify.annotations.NullMarked;
