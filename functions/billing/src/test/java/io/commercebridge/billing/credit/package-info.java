/** Credit of accounts, as the shop shows it. */
@NullMarked
package io.commercebridge.billing.credit;

import org.jspecify.annotations.NullMarked;
