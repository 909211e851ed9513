/** How far an order has come in Dynamics, and whether it or its account is on hold: what the shop shows of it. */
@NullMarked
package io.commercebridge.orders.status;

import org.jspecify.annotations.NullMarked;
