/** Secrets: masked, resolved late, compared in constant time. */
@NullMarked
package io.commercebridge.platform.security;

import org.jspecify.annotations.NullMarked;
