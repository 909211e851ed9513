/** What both simulators share: an HTTP server with a journal and scripted faults. */
@NullMarked
package io.commercebridge.testkit.server;

import org.jspecify.annotations.NullMarked;
