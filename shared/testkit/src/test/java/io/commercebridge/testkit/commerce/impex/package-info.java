/** Rules of the set-up that no request can show. */
@NullMarked
package io.commercebridge.testkit.commerce.impex;

import org.jspecify.annotations.NullMarked;
