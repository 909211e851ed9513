/** What agents do with a case in Dynamics → ticket in SAP Commerce. */
@NullMarked
package io.commercebridge.cases.answer;

import org.jspecify.annotations.NullMarked;
