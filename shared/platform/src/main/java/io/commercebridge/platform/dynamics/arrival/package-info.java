/** Rows that flows wait for. */
@NullMarked
package io.commercebridge.platform.dynamics.arrival;

import org.jspecify.annotations.NullMarked;
