/** Payments made in the shop become payments in Dynamics, applied to its invoices. */
@NullMarked
package io.commercebridge.billing.payment;

import org.jspecify.annotations.NullMarked;
