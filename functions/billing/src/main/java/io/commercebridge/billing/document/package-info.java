/** Invoices and credit notes, and their files, become documents of the account in SAP Commerce. */
@NullMarked
package io.commercebridge.billing.document;

import org.jspecify.annotations.NullMarked;
