package io.commercebridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class NameBasedUuidTest {
    private static final UUID DNS = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    @Test
    void agreesWithTheExampleOfRfc9562() {
        assertThat(NameBasedUuid.of(DNS, "www.example.com"))
                .isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
    }

    @Test
    void tellsVersionAndVariant() {
        for (int i = 0; i < 200; i++) {
            UUID id = NameBasedUuid.of(DNS, "Order/" + i);
            assertThat(id.version()).isEqualTo(5);
            assertThat(id.variant()).isEqualTo(2);
        }
    }

    @Test
    void givesAnOrganisationOneNamespaceHoweverItsUrlIsWritten() {
        UUID namespace = NameBasedUuid.namespaceOf("https://org1.crm.dynamics.com");
        assertThat(NameBasedUuid.namespaceOf(" https://ORG1.crm.dynamics.com/ "))
                .isEqualTo(namespace);
        assertThat(NameBasedUuid.namespaceOf("https://org2.crm.dynamics.com")).isNotEqualTo(namespace);
    }
}
