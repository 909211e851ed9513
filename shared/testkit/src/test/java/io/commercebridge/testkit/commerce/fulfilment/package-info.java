/** Consignments as they come in. */
@NullMarked
package io.commercebridge.testkit.commerce.fulfilment;

import org.jspecify.annotations.NullMarked;
