/** The webhook module: turns committed changes into requests, sends them, repeats them, or holds them back. */
@NullMarked
package io.commercebridge.testkit.commerce.webhook;

import org.jspecify.annotations.NullMarked;
