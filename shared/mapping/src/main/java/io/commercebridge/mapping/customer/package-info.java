/** Companies and their addresses: accounts become units, portal requests become addresses to review. */
@NullMarked
package io.commercebridge.mapping.customer;

import org.jspecify.annotations.NullMarked;
