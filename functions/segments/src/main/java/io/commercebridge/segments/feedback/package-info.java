/** An order with a coupon or promotion of a campaign is a response to it, and counts in the campaign's totals. */
@NullMarked
package io.commercebridge.segments.feedback;

import org.jspecify.annotations.NullMarked;
