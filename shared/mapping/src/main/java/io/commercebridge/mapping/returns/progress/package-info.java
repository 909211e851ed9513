/** What becomes of a return in Dynamics, as the shop shows it: status, messages, what came back and what was refunded. */
@NullMarked
package io.commercebridge.mapping.returns.progress;

import org.jspecify.annotations.NullMarked;
