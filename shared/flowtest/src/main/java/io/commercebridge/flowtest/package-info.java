/** What the tests of every flow share: a flow between both simulators, a real table and real queues. */
@NullMarked
package io.commercebridge.flowtest;

import org.jspecify.annotations.NullMarked;
