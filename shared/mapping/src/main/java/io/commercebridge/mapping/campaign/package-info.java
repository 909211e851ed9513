/** Campaigns of Dynamics as coupons of the shop, and what the shop's orders count for them. */
@NullMarked
package io.commercebridge.mapping.campaign;

import org.jspecify.annotations.NullMarked;
