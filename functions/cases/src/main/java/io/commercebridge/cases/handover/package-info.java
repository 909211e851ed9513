/** Ticket of SAP Commerce → case in Dynamics, with comments and attachments. */
@NullMarked
package io.commercebridge.cases.handover;

import org.jspecify.annotations.NullMarked;
