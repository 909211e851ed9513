/** Operations: where a record is and why, what is parked, replay and discard. */
@NullMarked
package io.commercebridge.operations;

import org.jspecify.annotations.NullMarked;
