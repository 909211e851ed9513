/** The intake function. */
@NullMarked
package io.commercebridge.intake;

import org.jspecify.annotations.NullMarked;
