package io.commercebridge.mapping.registration;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.NameBasedUuid;
import io.commercebridge.mapping.PostalAddress;
import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.dataverse.Row;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LeadRowTest {
    private static final UUID NAMESPACE = NameBasedUuid.namespaceOf("https://org.example.org");
    private static final Optional<String> NONE = Optional.empty();
    private static final String KEY = "1764000000000|ann%40example.org";
    private static final RegistrationRules RULES = new RegistrationRules(
            NAMESPACE,
            CodeTable.parse("country", "United States=US,USA=US,*=pass"),
            CodeTable.parse("region", "California=US-CA,*=omit"),
            CodeTable.parse("lead reason", "*=pass"));

    private static Registration request(String name, PostalAddress address, String message) {
        return new Registration(
                KEY,
                new Registration.Applicant(Optional.of(name), Optional.of("Buyer")),
                address,
                Optional.of(message));
    }

    private static PostalAddress address(String text) {
        Optional<String> each = Optional.of(text);
        return new PostalAddress(
                each, NONE, each, each, each, each, each, each, each, NONE, Optional.of("ann@example.org"));
    }

    private static PostalAddress rustic() {
        return new PostalAddress(
                Optional.of("Rustic"),
                NONE,
                Optional.of("1 Main St"),
                Optional.of("Floor 2"),
                Optional.of("Fresno"),
                Optional.of("93650"),
                Optional.of("US-CA"),
                Optional.of("US"),
                Optional.of("+1 555 0100"),
                NONE,
                Optional.of("ann@example.org"));
    }

    private static Optional<Object> value(LeadRow lead, String column) {
        assertThat(lead.row().columns()).containsKey(column);
        return requireNonNull(lead.row().columns().get(column));
    }

    @Test
    void writesEveryField() {
        LeadRow lead = LeadRow.toLead(request("Ann Lee", rustic(), "We buy much."), RULES);
        Row row = lead.row();
        assertThat(row.id())
                .isEqualTo(NameBasedUuid.of(NAMESPACE, "Registration/" + KEY))
                .isEqualTo(LeadRow.idOf(KEY, NAMESPACE));
        assertThat(row.entitySet()).isEqualTo("leads");
        assertThat(row.part()).isEqualTo("lead");
        assertThat(row.columns())
                .isEqualTo(Map.ofEntries(
                        Map.entry("subject", Optional.of("Account request of Rustic")),
                        Map.entry("companyname", Optional.of("Rustic")),
                        Map.entry("firstname", Optional.of("Ann")),
                        Map.entry("lastname", Optional.of("Lee")),
                        Map.entry("emailaddress1", Optional.of("ann@example.org")),
                        Map.entry("telephone1", Optional.of("+1 555 0100")),
                        Map.entry("jobtitle", Optional.of("Buyer")),
                        Map.entry("address1_line1", Optional.of("1 Main St")),
                        Map.entry("address1_line2", Optional.of("Floor 2")),
                        Map.entry("address1_city", Optional.of("Fresno")),
                        Map.entry("address1_postalcode", Optional.of("93650")),
                        Map.entry("address1_stateorprovince", Optional.of("California")),
                        Map.entry("address1_country", Optional.of("United States")),
                        Map.entry("description", Optional.of("We buy much.")),
                        Map.entry("leadsourcecode", Optional.of(8))));
        assertThat(lead.warnings()).isEmpty();
    }

    @Test
    void handsOverACountryThatTheTableDoesNotKnow() {
        LeadRow lead = LeadRow.toLead(request("Lee", address("FR"), "x"), RULES);
        assertThat(value(lead, "address1_country")).contains("FR");
        assertThat(value(lead, "address1_stateorprovince")).contains("FR");
    }

    @Test
    void cutsLongTextsAndSaysSo() {
        String word = "w".repeat(2100);
        LeadRow lead = LeadRow.toLead(request(word + " " + word, address(word), word), RULES);
        Map.ofEntries(
                        Map.entry("subject", 300),
                        Map.entry("companyname", 100),
                        Map.entry("firstname", 50),
                        Map.entry("lastname", 50),
                        Map.entry("telephone1", 50),
                        Map.entry("address1_line1", 250),
                        Map.entry("address1_line2", 250),
                        Map.entry("address1_city", 80),
                        Map.entry("address1_postalcode", 20),
                        Map.entry("address1_stateorprovince", 50),
                        Map.entry("address1_country", 80),
                        Map.entry("description", 2000))
                .forEach((column, length) -> {
                    assertThat(value(lead, column).orElseThrow().toString())
                            .as(column)
                            .hasSize(length);
                    assertThat(lead.warnings()).anyMatch(warning -> warning.startsWith(column + " cut from "));
                });
        assertThat(lead.warnings()).hasSize(12);
    }

    @Test
    void refusesAnAddressThatWouldBeAnotherOneIfItWereCut() {
        PostalAddress longMail = new PostalAddress(
                Optional.of("Rustic"),
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                Optional.of("a".repeat(101)));
        assertThatThrownBy(() -> LeadRow.toLead(request("Lee", longMail, "x"), RULES))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("emailaddress1");
    }

    @Test
    void isCalledAfterThePersonWhereNoCompanyIsTold() {
        LeadRow lead = LeadRow.toLead(request(" Ann Lee ", address(" "), " "), RULES);
        assertThat(value(lead, "subject")).contains("Account request of Ann Lee");
        assertThat(value(lead, "companyname")).isEmpty();
        assertThat(value(lead, "description")).isEmpty();
    }

    @Property
    void fitsWhateverTheFormHolds(
            @ForAll @StringLength(max = 400) String name,
            @ForAll @StringLength(max = 400) String place,
            @ForAll @StringLength(max = 3000) String message) {
        Row row = LeadRow.toLead(request(name, address(place), message), RULES).row();
        row.columns().forEach((column, value) -> assertThat(
                        value.map(Object::toString).orElse("").length())
                .as(column)
                .isLessThanOrEqualTo(column.equals("description") ? 2000 : 300));
        assertThat(row.columns()).hasSize(15);
    }
}
