/** Tests of the way back to the shop through both simulators. */
@NullMarked
package io.commercebridge.returns.progress;

import org.jspecify.annotations.NullMarked;
