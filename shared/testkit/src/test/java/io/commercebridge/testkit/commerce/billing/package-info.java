/** Documents, credit and payments. */
@NullMarked
package io.commercebridge.testkit.commerce.billing;

import org.jspecify.annotations.NullMarked;
