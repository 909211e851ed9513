/** What Dynamics says of an order's shipment: the sales order, its shipments with their lines, and notifications. */
@NullMarked
package io.commercebridge.fulfilment.source;

import org.jspecify.annotations.NullMarked;
