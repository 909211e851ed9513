/** The catalogue flow: products, prices and availability of Dynamics become those of SAP Commerce. */
@NullMarked
package io.commercebridge.catalogue;

import org.jspecify.annotations.NullMarked;
