/** Shipments of Dynamics and consignments of SAP Commerce: milestones, quantities, and what both sides call them. */
@NullMarked
package io.commercebridge.mapping.fulfilment;

import org.jspecify.annotations.NullMarked;
