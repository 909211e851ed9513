/** What happens to what was sold. */
@NullMarked
package io.commercebridge.testkit.commerce.shop.sold;

import org.jspecify.annotations.NullMarked;
