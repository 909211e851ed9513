/** Who may call, and how often: tokens and the service protection limits. */
@NullMarked
package io.commercebridge.testkit.dynamics.access;

import org.jspecify.annotations.NullMarked;
