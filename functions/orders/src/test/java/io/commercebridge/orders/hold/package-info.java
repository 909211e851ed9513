/** Orders of an account that is on credit hold, from the first order to the last. */
@NullMarked
package io.commercebridge.orders.hold;

import org.jspecify.annotations.NullMarked;
