/** Requests for an account: to Dynamics as leads, and what is decided there back to the applicant. */
@NullMarked
package io.commercebridge.customers.request;

import org.jspecify.annotations.NullMarked;
