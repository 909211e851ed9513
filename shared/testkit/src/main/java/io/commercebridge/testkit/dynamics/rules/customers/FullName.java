package io.commercebridge.testkit.dynamics.rules.customers;

import io.commercebridge.testkit.dynamics.records.Draft;
import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.records.Work;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The full name of a person is put together from the parts. */
final class FullName implements TableRules {
    @Override
    public void fill(Draft draft, Work work) {
        String name = Stream.of("firstname", "lastname")
                .flatMap(part -> draft.get(part).stream())
                .map(String.class::cast)
                .collect(Collectors.joining(" "));
        draft.put("fullname", name.isEmpty() ? null : name);
    }
}
