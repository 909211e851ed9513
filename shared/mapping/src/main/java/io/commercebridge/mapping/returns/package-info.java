/** What buyers give back, as an RMA in Dynamics: rows, the laws of quantities and money, the warranty. */
@NullMarked
package io.commercebridge.mapping.returns;

import org.jspecify.annotations.NullMarked;
