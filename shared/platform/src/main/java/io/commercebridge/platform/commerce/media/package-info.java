/** Files that the bridge puts into media of SAP Commerce. */
@NullMarked
package io.commercebridge.platform.commerce.media;

import org.jspecify.annotations.NullMarked;
