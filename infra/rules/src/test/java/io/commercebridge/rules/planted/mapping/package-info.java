/** Planted violations, for the rules to find. */
@NullMarked
package io.commercebridge.rules.planted.mapping;

import org.jspecify.annotations.NullMarked;
