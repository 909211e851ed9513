/** People: contacts become buyers; buyers and consumers of the shop become contacts; each side owns its part. */
@NullMarked
package io.commercebridge.customers.buyer;

import org.jspecify.annotations.NullMarked;
