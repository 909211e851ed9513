/** One order from the basket to the refund, through the functions of all its flows. */
@NullMarked
package io.commercebridge.local.oneorder;

import org.jspecify.annotations.NullMarked;
