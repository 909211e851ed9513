/** The body of a Dataverse webhook, read in every encoding that the platform writes. */
@NullMarked
package io.commercebridge.platform.dynamics.context;

import org.jspecify.annotations.NullMarked;
