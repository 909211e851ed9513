/** What is written to and read from SAP Commerce: sets, keys, queries, change sets and their outcomes. */
@NullMarked
package io.commercebridge.platform.commerce.odata;

import org.jspecify.annotations.NullMarked;
