/** SAP Commerce items as they come in webhooks and from the Integration API. */
@NullMarked
package io.commercebridge.platform.commerce.item;

import org.jspecify.annotations.NullMarked;
