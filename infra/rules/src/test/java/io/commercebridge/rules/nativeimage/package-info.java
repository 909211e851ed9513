/** What must be registered so that a native image behaves like the JVM. */
@NullMarked
package io.commercebridge.rules.nativeimage;

import org.jspecify.annotations.NullMarked;
