/** Tests of the package of the same name. */
@NullMarked
package io.commercebridge.billing.document;

import org.jspecify.annotations.NullMarked;
