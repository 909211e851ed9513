/** Tests of the package of the same name. */
@NullMarked
package io.commercebridge.platform.security;

import org.jspecify.annotations.NullMarked;
