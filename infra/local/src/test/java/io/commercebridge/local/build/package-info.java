/** The build's own entry points. */
@NullMarked
package io.commercebridge.local.build;

import org.jspecify.annotations.NullMarked;
