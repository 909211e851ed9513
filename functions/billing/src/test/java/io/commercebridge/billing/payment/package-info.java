/** Tests of how payments are read. */
@NullMarked
package io.commercebridge.billing.payment;

import org.jspecify.annotations.NullMarked;
