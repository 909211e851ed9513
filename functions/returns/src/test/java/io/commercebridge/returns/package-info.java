/** Tests of the returns flow through both simulators. */
@NullMarked
package io.commercebridge.returns;

import org.jspecify.annotations.NullMarked;
