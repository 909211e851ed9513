/** What tests configure the senders with. */
@NullMarked
package io.commercebridge.intake.sender;

import org.jspecify.annotations.NullMarked;
