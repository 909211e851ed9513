/** OData v2 batches: multipart in, one transaction per part, multipart out. */
@NullMarked
package io.commercebridge.testkit.commerce.odata.batch;

import org.jspecify.annotations.NullMarked;
