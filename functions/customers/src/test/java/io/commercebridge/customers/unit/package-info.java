/** Tests of what becomes of accounts. */
@NullMarked
package io.commercebridge.customers.unit;

import org.jspecify.annotations.NullMarked;
