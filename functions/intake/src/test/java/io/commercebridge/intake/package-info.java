/** Tests of the function as its callers see it. */
@NullMarked
package io.commercebridge.intake;

import org.jspecify.annotations.NullMarked;
