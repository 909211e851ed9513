/** Microsoft Dataverse through its Web API (OData v4): upserts, change sets, actions and reads. */
@NullMarked
package io.commercebridge.platform.dynamics;

import org.jspecify.annotations.NullMarked;
