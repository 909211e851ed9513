/** Requests for an account: what becomes a lead, and what is decided about it there. */
@NullMarked
package io.commercebridge.mapping.registration;

import org.jspecify.annotations.NullMarked;
