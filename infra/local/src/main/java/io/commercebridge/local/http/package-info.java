/** What API Gateway does: HTTP requests become events of payload format 2.0, and answers HTTP again. */
@NullMarked
package io.commercebridge.local.http;

import org.jspecify.annotations.NullMarked;
