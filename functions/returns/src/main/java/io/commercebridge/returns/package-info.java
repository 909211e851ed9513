/** The returns flow: requests for a return go to Dynamics, and what is decided, received and refunded there comes back. */
@NullMarked
package io.commercebridge.returns;

import org.jspecify.annotations.NullMarked;
