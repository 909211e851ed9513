/** Payments and refunds of the shop as Dynamics books them, and how they are applied to open invoices. */
@NullMarked
package io.commercebridge.mapping.payment;

import org.jspecify.annotations.NullMarked;
