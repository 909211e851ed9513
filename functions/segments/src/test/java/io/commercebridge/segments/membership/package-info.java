/** Tests of who is in which user group. */
@NullMarked
package io.commercebridge.segments.membership;

import org.jspecify.annotations.NullMarked;
