/** What is written to Dataverse and how a row is addressed. */
@NullMarked
package io.commercebridge.platform.dynamics.odata;

import org.jspecify.annotations.NullMarked;
