/** Reads ImpEx, SAP Commerce's import format, strictly: what the real import would refuse is refused here. */
@NullMarked
package io.commercebridge.testkit.commerce.impex;

import org.jspecify.annotations.NullMarked;
