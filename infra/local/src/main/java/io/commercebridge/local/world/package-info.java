/** Both systems as simulators, and the settings with which the functions find them and the local cloud. */
@NullMarked
package io.commercebridge.local.world;

import org.jspecify.annotations.NullMarked;
