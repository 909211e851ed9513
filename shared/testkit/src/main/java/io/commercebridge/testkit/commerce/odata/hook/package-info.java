/** The persistence hooks that a write may ask for, in Java where the shop runs Groovy. */
@NullMarked
package io.commercebridge.testkit.commerce.odata.hook;

import org.jspecify.annotations.NullMarked;
