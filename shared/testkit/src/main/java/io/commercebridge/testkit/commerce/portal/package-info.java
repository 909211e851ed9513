/** What customers do with their accounts: register, ask for one, keep addresses, buyers and profiles. */
@NullMarked
package io.commercebridge.testkit.commerce.portal;

import org.jspecify.annotations.NullMarked;
