/** What becomes of an RMA in Dynamics → return of SAP Commerce. */
@NullMarked
package io.commercebridge.returns.progress;

import org.jspecify.annotations.NullMarked;
