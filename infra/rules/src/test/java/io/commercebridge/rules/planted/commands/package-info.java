/** Planted violations, for the rules to find. */
@NullMarked
package io.commercebridge.rules.planted.commands;

import org.jspecify.annotations.NullMarked;
