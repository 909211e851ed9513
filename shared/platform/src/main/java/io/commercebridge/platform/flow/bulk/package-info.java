/** Directions whose changes go out many at a time. */
@NullMarked
package io.commercebridge.platform.flow.bulk;

import org.jspecify.annotations.NullMarked;
