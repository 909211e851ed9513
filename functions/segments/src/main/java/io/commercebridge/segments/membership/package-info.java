/** Who is in a marketing list, an account class or the list of a launched campaign is in a user group of the shop. */
@NullMarked
package io.commercebridge.segments.membership;

import org.jspecify.annotations.NullMarked;
