/** What Dynamics says now about the members that a batch of events is about. */
@NullMarked
package io.commercebridge.segments.membership.wanted;

import org.jspecify.annotations.NullMarked;
