/** What the shop does to orders, and one to place in tests. */
@NullMarked
package io.commercebridge.testkit.commerce.shop;

import org.jspecify.annotations.NullMarked;
