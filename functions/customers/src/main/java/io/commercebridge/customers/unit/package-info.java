/** Companies: accounts to units of SAP Commerce, and back what the portal enters for them. */
@NullMarked
package io.commercebridge.customers.unit;

import org.jspecify.annotations.NullMarked;
