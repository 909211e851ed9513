/** Orders and invoices: numbers, prices, totals, and when they may be written. */
@NullMarked
package io.commercebridge.testkit.dynamics.rules.sales;

import org.jspecify.annotations.NullMarked;
