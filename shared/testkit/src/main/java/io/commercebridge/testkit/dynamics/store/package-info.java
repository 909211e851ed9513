/** The rows themselves: versions, indexes, deletions and roll-back. */
@NullMarked
package io.commercebridge.testkit.dynamics.store;

import org.jspecify.annotations.NullMarked;
