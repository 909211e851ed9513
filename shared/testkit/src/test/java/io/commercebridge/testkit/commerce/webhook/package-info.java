/** What a shop without a receiver has to tell. */
@NullMarked
package io.commercebridge.testkit.commerce.webhook;

import org.jspecify.annotations.NullMarked;
