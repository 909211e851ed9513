/** The events of the three sources; each is only a reason to look at its order. */
@NullMarked
package io.commercebridge.fulfilment.event;

import org.jspecify.annotations.NullMarked;
