/** From shipments to consignments: the order as SAP Commerce has it, what is remembered of it, the plan, and the write. */
@NullMarked
package io.commercebridge.fulfilment.consignment;

import org.jspecify.annotations.NullMarked;
