/** Members and their user groups in SAP Commerce. */
@NullMarked
package io.commercebridge.segments.membership.shop;

import org.jspecify.annotations.NullMarked;
