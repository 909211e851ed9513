/** Plans and writes price rows of SAP Commerce. */
@NullMarked
package io.commercebridge.catalogue.price.write;

import org.jspecify.annotations.NullMarked;
