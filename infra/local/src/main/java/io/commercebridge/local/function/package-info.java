/** What Lambda does for a function: load its zip, invoke it, keep instances, kill it. */
@NullMarked
package io.commercebridge.local.function;

import org.jspecify.annotations.NullMarked;
