/** Tests of the customers flow through both simulators. */
@NullMarked
package io.commercebridge.customers;

import org.jspecify.annotations.NullMarked;
