/** Tickets and the conversations on them. */
@NullMarked
package io.commercebridge.testkit.commerce.service;

import org.jspecify.annotations.NullMarked;
