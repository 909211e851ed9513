package io.commercebridge.mapping.person;

import io.commercebridge.mapping.code.CodeTable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** People and rules that the tests of this package share. */
final class People {
    static final String ID = "c0a80101-0000-4000-8000-000000000001";
    static final UUID ROW = UUID.fromString(ID);

    private People() {}

    static PersonRules rules(String... commerceOwns) {
        return new PersonRules(
                CodeTable.parse("role", "1=b2badmingroup+b2bapprovergroup,2=b2bcustomergroup,*=omit"),
                "b2bcustomergroup",
                new Languages(CodeTable.parse("language", "en=1033,en_US=1033,de=1031,*=omit")),
                Optional.of("mspp_userpreferredlcid"),
                PersonPart.parse(List.of(commerceOwns)));
    }

    static Person ann() {
        return new Person(
                new PersonName(Optional.of("Ann"), Optional.of("Müller")),
                new Phones(Optional.of("+49 1"), Optional.of("+49 2"), Optional.empty()),
                Optional.of("de"),
                Optional.of("Ann@Example.org"));
    }

    static Contact contact(Person person) {
        return new Contact(ID, person, Optional.of(" Ann@Example.org "), Optional.of("a1"), true, List.of(1), false);
    }
}
