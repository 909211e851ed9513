/** Planted violations, for the rules to find. */
@NullMarked
package io.commercebridge.rules.planted.testkit;

import org.jspecify.annotations.NullMarked;
