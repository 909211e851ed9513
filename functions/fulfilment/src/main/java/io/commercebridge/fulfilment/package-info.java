/** The fulfilment flow: shipments of Dynamics, from whichever source, become consignments and the delivery status of the order in SAP Commerce. */
@NullMarked
package io.commercebridge.fulfilment;

import org.jspecify.annotations.NullMarked;
