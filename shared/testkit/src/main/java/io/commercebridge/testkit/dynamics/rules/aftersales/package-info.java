/** Returns, and payments on invoices. */
@NullMarked
package io.commercebridge.testkit.dynamics.rules.aftersales;

import org.jspecify.annotations.NullMarked;
