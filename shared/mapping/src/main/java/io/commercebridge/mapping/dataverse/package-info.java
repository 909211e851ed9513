/** Rows as they are to be in Dataverse, and what changed between two of them. */
@NullMarked
package io.commercebridge.mapping.dataverse;

import org.jspecify.annotations.NullMarked;
