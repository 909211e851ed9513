/** Items of SAP Commerce as the mapping rules want them to be. */
@NullMarked
package io.commercebridge.mapping.commerce;

import org.jspecify.annotations.NullMarked;
