/** Tests of the segments flow through both simulators. */
@NullMarked
package io.commercebridge.segments;

import org.jspecify.annotations.NullMarked;
