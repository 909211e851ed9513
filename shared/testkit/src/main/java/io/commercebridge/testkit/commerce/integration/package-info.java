/** Integration objects and webhook configurations, as ImpEx declares them. */
@NullMarked
package io.commercebridge.testkit.commerce.integration;

import org.jspecify.annotations.NullMarked;
