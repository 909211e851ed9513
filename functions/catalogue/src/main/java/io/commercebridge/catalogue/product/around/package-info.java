/** What products need to know of others, looked up for a whole batch: families, owners of numbers, categories. */
@NullMarked
package io.commercebridge.catalogue.product.around;

import org.jspecify.annotations.NullMarked;
