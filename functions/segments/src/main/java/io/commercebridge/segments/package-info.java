/** The segments flow: lists, classes and campaigns of Dynamics steer groups and coupons in SAP Commerce, whose orders report back. */
@NullMarked
package io.commercebridge.segments;

import org.jspecify.annotations.NullMarked;
