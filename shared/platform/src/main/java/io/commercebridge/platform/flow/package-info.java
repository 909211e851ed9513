/** What a flow is written in: directions, changes, effects, outcomes. */
@NullMarked
package io.commercebridge.platform.flow;

import org.jspecify.annotations.NullMarked;
