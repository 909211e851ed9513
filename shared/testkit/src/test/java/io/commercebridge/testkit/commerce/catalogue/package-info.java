/** How products, prices and stock come in. */
@NullMarked
package io.commercebridge.testkit.commerce.catalogue;

import org.jspecify.annotations.NullMarked;
