/** OAuth 2 client credentials: access tokens, fetched once for many callers. */
@NullMarked
package io.commercebridge.platform.remote.auth;

import org.jspecify.annotations.NullMarked;
