/** Tests of the package of the same name. */
@NullMarked
package io.commercebridge.platform.dynamics.note;

import org.jspecify.annotations.NullMarked;
