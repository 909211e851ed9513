/** How the store finds what it keeps. */
@NullMarked
package io.commercebridge.testkit.commerce.store;

import org.jspecify.annotations.NullMarked;
