/** The Integration API: SAP Commerce's OData v2 services over the store, as strict as the real ones. */
@NullMarked
package io.commercebridge.testkit.commerce.odata;

import org.jspecify.annotations.NullMarked;
