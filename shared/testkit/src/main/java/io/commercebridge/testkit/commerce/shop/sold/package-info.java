/** What happens to what was sold: it is paid, and some of it comes back. */
@NullMarked
package io.commercebridge.testkit.commerce.shop.sold;

import org.jspecify.annotations.NullMarked;
