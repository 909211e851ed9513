/** Which consignments an order's shipments are to be, by the law of quantities: no more of an entry is shipped than is ordered. */
@NullMarked
package io.commercebridge.mapping.fulfilment.plan;

import org.jspecify.annotations.NullMarked;
