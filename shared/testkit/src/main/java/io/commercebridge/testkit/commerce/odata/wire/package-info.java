/** OData v2 on the wire: addresses, values, entities, metadata and errors. */
@NullMarked
package io.commercebridge.testkit.commerce.odata.wire;

import org.jspecify.annotations.NullMarked;
