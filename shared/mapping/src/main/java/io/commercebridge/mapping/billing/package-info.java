/** Invoices and credit notes of Dynamics, and the documents of the account that they are in SAP Commerce. */
@NullMarked
package io.commercebridge.mapping.billing;

import org.jspecify.annotations.NullMarked;
