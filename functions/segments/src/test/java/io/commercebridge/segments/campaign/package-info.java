/** What becomes of a campaign's coupon. */
@NullMarked
package io.commercebridge.segments.campaign;

import org.jspecify.annotations.NullMarked;
