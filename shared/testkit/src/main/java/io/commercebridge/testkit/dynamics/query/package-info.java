/** OData query options: what to select, filter, sort, expand and page. */
@NullMarked
package io.commercebridge.testkit.dynamics.query;

import org.jspecify.annotations.NullMarked;
