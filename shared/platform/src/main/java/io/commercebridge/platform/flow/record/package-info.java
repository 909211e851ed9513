/** How events come to their end, and what is kept of it. */
@NullMarked
package io.commercebridge.platform.flow.record;

import org.jspecify.annotations.NullMarked;
