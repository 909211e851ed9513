/** The operations function. */
@NullMarked
package io.commercebridge.operations;

import org.jspecify.annotations.NullMarked;
