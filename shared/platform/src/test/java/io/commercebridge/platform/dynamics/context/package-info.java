/** Tests of the package of the same name. */
@NullMarked
package io.commercebridge.platform.dynamics.context;

import org.jspecify.annotations.NullMarked;
