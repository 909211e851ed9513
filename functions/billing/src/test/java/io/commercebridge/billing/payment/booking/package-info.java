/** Tests of payments through both simulators. */
@NullMarked
package io.commercebridge.billing.payment.booking;

import org.jspecify.annotations.NullMarked;
