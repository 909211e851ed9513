/** Carries rows to Dataverse: what changed since the last time, and which rows their lookups mean. */
@NullMarked
package io.commercebridge.platform.dynamics.rows;

import org.jspecify.annotations.NullMarked;
