/** Tests of what is entered in the portal, and of its review. */
@NullMarked
package io.commercebridge.customers.portal;

import org.jspecify.annotations.NullMarked;
