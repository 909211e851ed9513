/** Who is there on both sides, and which of them are pairs already. */
@NullMarked
package io.commercebridge.commands.match.source;

import org.jspecify.annotations.NullMarked;
