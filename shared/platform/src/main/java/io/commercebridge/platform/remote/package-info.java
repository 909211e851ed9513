/** What the clients of both systems share: one guarded way to call, one way to read an answer, one way to fail. */
@NullMarked
package io.commercebridge.platform.remote;

import org.jspecify.annotations.NullMarked;
