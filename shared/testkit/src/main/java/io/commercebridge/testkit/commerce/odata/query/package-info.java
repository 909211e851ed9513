/** Reads collections: filter, order and pages within the limits that the Integration API documents. */
@NullMarked
package io.commercebridge.testkit.commerce.odata.query;

import org.jspecify.annotations.NullMarked;
