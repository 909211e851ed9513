/** What customers do with their accounts, and what comes in about them. */
@NullMarked
package io.commercebridge.testkit.commerce.portal;

import org.jspecify.annotations.NullMarked;
