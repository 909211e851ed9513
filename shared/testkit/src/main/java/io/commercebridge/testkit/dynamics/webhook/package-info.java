/** Webhooks as Dataverse sends them: registered steps, the RemoteExecutionContext, and delivery. */
@NullMarked
package io.commercebridge.testkit.dynamics.webhook;

import org.jspecify.annotations.NullMarked;
