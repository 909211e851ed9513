/** SAP Commerce Cloud through its Integration API (OData v2): upserts, reads and batches. */
@NullMarked
package io.commercebridge.platform.commerce;

import org.jspecify.annotations.NullMarked;
