/** What orders count for campaigns, however they are told. */
@NullMarked
package io.commercebridge.segments.feedback;

import org.jspecify.annotations.NullMarked;
