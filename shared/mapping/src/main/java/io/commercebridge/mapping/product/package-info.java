/** Products and families of Dynamics → products and categories of SAP Commerce. */
@NullMarked
package io.commercebridge.mapping.product;

import org.jspecify.annotations.NullMarked;
