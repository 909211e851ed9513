/** RMAs in Dynamics. */
@NullMarked
package io.commercebridge.returns.rma;

import org.jspecify.annotations.NullMarked;
