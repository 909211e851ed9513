/** How a simulator's server remembers what reached it. */
@NullMarked
package io.commercebridge.testkit.server;

import org.jspecify.annotations.NullMarked;
