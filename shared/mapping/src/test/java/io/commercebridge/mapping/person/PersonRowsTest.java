package io.commercebridge.mapping.person;

import static io.commercebridge.mapping.person.People.ROW;
import static io.commercebridge.mapping.person.People.ann;
import static io.commercebridge.mapping.person.People.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.dataverse.Lookup;
import io.commercebridge.mapping.dataverse.Row;
import io.commercebridge.mapping.person.PersonRows.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PersonRowsTest {
    private final List<String> warnings = new ArrayList<>();

    private Map<String, Optional<Object>> columns(Person person, Set<PersonPart> parts) {
        return PersonRows.toContact(ROW, person, new Selection(rules("name"), parts), warnings)
                .columns();
    }

    @Test
    void writesEveryPartAndEmptiesWhatThePersonLacks() {
        assertThat(columns(ann(), rules().mapped()))
                .isEqualTo(Map.of(
                        "firstname", Optional.of("Ann"),
                        "lastname", Optional.of("Müller"),
                        "telephone1", Optional.of("+49 1"),
                        "mobilephone", Optional.of("+49 2"),
                        "fax", Optional.empty(),
                        "emailaddress1", Optional.of("ann@example.org"),
                        "mspp_userpreferredlcid", Optional.of(1031)));
        assertThat(warnings).isEmpty();
    }

    @Test
    void writesNoOtherPartsThanAsked() {
        assertThat(columns(ann(), Set.of(PersonPart.NAME))).containsOnlyKeys("firstname", "lastname");
        assertThat(columns(ann(), Set.of(PersonPart.PHONE))).containsOnlyKeys("telephone1", "mobilephone", "fax");
    }

    @Test
    void leavesTheLanguageAloneThatDynamicsIsNotTold() {
        Person swedish = new Person(ann().name(), ann().phones(), Optional.of("sv"), ann().email());
        assertThat(columns(swedish, Set.of(PersonPart.LANGUAGE))).isEmpty();
        Person silent = new Person(ann().name(), ann().phones(), Optional.empty(), ann().email());
        assertThat(columns(silent, Set.of(PersonPart.LANGUAGE)))
                .containsEntry("mspp_userpreferredlcid", Optional.empty());
    }

    @Test
    void bindsTheAccountOfACompany() {
        Lookup account = new Lookup("account", "accounts", "accountnumber", "C-1");
        Row row = PersonRows.toContact(
                ROW, ann(), new Selection(rules(), rules().mapped(), Optional.of(account)), warnings);
        assertThat(row.columns()).containsEntry("parentcustomerid_account@odata.bind", Optional.of(account));
    }

    @Test
    void refusesAnEmailAddressThatIsTooLongAndDoesNotTellIt() {
        Person person = new Person(
                ann().name(), ann().phones(), Optional.empty(), Optional.of("a".repeat(99) + "@example.org"));
        assertThatThrownBy(() -> columns(person, Set.of(PersonPart.EMAIL)))
                .isInstanceOf(MappingException.class)
                .hasMessage("emailaddress1 has 111 characters, the column holds 100");
    }

    @Property
    void cutsNamesAndPhonesWithAWarningEach(@ForAll String first, @ForAll String last, @ForAll String phone) {
        warnings.clear();
        Person person = new Person(
                new PersonName(Optional.of(first), Optional.of(last)),
                new Phones(Optional.of(phone), Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty());
        Map<String, Optional<Object>> row = columns(person, Set.of(PersonPart.NAME, PersonPart.PHONE));
        long tooLong = java.util.stream.Stream.of(first, last, phone)
                .filter(text -> text.strip().length() > 50)
                .count();
        assertThat(warnings).hasSize((int) tooLong);
        assertThat(row.values()).allSatisfy(value -> assertThat(
                        value.map(Object::toString).orElse("").length())
                .isLessThanOrEqualTo(50));
        assertThat(String.join(" ", warnings)).doesNotContain(tooLong > 0 ? first + "\0" : "\0");
    }

    @Test
    void namesThePartsOfColumns() {
        assertThat(PersonRows.partsOf(List.of("fax", "mspp_userpreferredlcid", "lastname", "firstname")))
                .isEqualTo("name, phone, language");
    }
}
