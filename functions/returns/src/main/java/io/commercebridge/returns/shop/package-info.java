/** Returns and their orders in SAP Commerce. */
@NullMarked
package io.commercebridge.returns.shop;

import org.jspecify.annotations.NullMarked;
