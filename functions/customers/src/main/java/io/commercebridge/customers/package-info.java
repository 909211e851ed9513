/** Customers and accounts: companies, buyers and addresses to SAP Commerce; registrations and portal changes back. */
@NullMarked
package io.commercebridge.customers;

import org.jspecify.annotations.NullMarked;
