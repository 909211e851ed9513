/** Marketing lists, campaigns and the responses to them. */
@NullMarked
package io.commercebridge.testkit.dynamics.rules.marketing;

import org.jspecify.annotations.NullMarked;
