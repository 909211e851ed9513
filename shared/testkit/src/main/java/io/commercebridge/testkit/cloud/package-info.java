/** The AWS services that the bridge uses, on this machine and without an account. */
@NullMarked
package io.commercebridge.testkit.cloud;

import org.jspecify.annotations.NullMarked;
