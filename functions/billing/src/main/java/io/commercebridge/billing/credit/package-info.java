/** Limit, balance and hold of an account become what its unit shows. */
@NullMarked
package io.commercebridge.billing.credit;

import org.jspecify.annotations.NullMarked;
