/** Tests of the package of the same name. */
@NullMarked
package io.commercebridge.platform.event;

import org.jspecify.annotations.NullMarked;
