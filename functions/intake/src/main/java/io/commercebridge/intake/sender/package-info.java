/** The three senders of webhooks: how each proves itself and what its notifications mean. */
@NullMarked
package io.commercebridge.intake.sender;

import org.jspecify.annotations.NullMarked;
