/** Products and their families, price lists, discount lists and stock. */
@NullMarked
package io.commercebridge.testkit.dynamics.rules.catalogue;

import org.jspecify.annotations.NullMarked;
