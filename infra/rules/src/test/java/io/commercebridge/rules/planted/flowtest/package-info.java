/** Planted violations, for the rules to find. */
@NullMarked
package io.commercebridge.rules.planted.flowtest;

import org.jspecify.annotations.NullMarked;
