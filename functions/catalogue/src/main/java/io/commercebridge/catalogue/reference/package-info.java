/** What prices and stock of the catalogue flow have in common: how products are found, and how a batch is written. */
@NullMarked
package io.commercebridge.catalogue.reference;

import org.jspecify.annotations.NullMarked;
