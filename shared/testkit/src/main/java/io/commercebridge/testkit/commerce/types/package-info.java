/** The part of SAP Commerce's type system that orders, customers, goods and service need, read from a resource. */
@NullMarked
package io.commercebridge.testkit.commerce.types;

import org.jspecify.annotations.NullMarked;
