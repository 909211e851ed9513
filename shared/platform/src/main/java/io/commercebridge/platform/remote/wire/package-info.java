/** What travels: JSON with exact decimals, OData text, and the multipart bodies of a batch. */
@NullMarked
package io.commercebridge.platform.remote.wire;

import org.jspecify.annotations.NullMarked;
