/** What buyers and clerks do with orders, with totals calculated the way SAP Commerce calculates them. */
@NullMarked
package io.commercebridge.testkit.commerce.shop;

import org.jspecify.annotations.NullMarked;
