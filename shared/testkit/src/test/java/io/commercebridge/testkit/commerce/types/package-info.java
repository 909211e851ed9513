/** Rules of the set-up that no request can show. */
@NullMarked
package io.commercebridge.testkit.commerce.types;

import org.jspecify.annotations.NullMarked;
