/** Saves what a request body says: look-up by key, creation, collections, translations, required values. */
@NullMarked
package io.commercebridge.testkit.commerce.odata.persist;

import org.jspecify.annotations.NullMarked;
