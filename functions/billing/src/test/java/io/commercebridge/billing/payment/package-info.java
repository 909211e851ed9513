/** Tests of payments through both simulators. */
@NullMarked
package io.commercebridge.billing.payment;

import org.jspecify.annotations.NullMarked;
