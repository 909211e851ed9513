/** Tests of the way to Dynamics through both simulators. */
@NullMarked
package io.commercebridge.returns.request;

import org.jspecify.annotations.NullMarked;
