/** Marketing lists, account classes and launched campaigns as user groups of the shop. */
@NullMarked
package io.commercebridge.mapping.segment;

import org.jspecify.annotations.NullMarked;
