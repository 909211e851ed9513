/** The billing flow: invoices, their documents and the credit of accounts go to SAP Commerce, and the payments made there come back. */
@NullMarked
package io.commercebridge.billing;

import org.jspecify.annotations.NullMarked;
