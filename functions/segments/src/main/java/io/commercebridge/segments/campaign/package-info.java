/** A campaign that is launched has its coupon switched on in the shop, and off in every other state. */
@NullMarked
package io.commercebridge.segments.campaign;

import org.jspecify.annotations.NullMarked;
