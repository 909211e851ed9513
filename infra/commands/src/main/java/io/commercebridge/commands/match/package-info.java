/** {@code match}: pairs companies and people that both systems had before the bridge. */
@NullMarked
package io.commercebridge.commands.match;

import org.jspecify.annotations.NullMarked;
