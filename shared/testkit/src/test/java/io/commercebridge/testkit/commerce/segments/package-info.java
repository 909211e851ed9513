/** How members of groups and coupons come in. */
@NullMarked
package io.commercebridge.testkit.commerce.segments;

import org.jspecify.annotations.NullMarked;
