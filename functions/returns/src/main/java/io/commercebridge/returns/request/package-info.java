/** Return of SAP Commerce → RMA in Dynamics. */
@NullMarked
package io.commercebridge.returns.request;

import org.jspecify.annotations.NullMarked;
