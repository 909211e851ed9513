/** Tests of the catalogue flow through both simulators. */
@NullMarked
package io.commercebridge.catalogue;

import org.jspecify.annotations.NullMarked;
