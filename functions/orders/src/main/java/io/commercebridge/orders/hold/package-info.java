/** The credit hold of an account, as far as its orders are concerned: which are to be looked at when it comes or goes. */
@NullMarked
package io.commercebridge.orders.hold;

import org.jspecify.annotations.NullMarked;
