/** Orders: capture and amendment in Dynamics, status back to SAP Commerce. */
@NullMarked
package io.commercebridge.orders;

import org.jspecify.annotations.NullMarked;
