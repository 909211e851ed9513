/** The whole bridge on this machine: local cloud, simulators, every function's real zip, and a story played through them. */
@NullMarked
package io.commercebridge.local;

import org.jspecify.annotations.NullMarked;
