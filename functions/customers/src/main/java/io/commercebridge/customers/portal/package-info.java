/** What the portal enters for companies, its review in Dynamics, and the addresses that Dynamics has of its own. */
@NullMarked
package io.commercebridge.customers.portal;

import org.jspecify.annotations.NullMarked;
