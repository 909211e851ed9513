package io.commercebridge.mapping.match.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @Test
    void readsATaxIdThroughItsSeparators() {
        assertThat(TaxId.normalised(" de 123.456/789 ")).isEqualTo("DE123456789");
        assertThat(TaxId.normalised("ATU-12345678")).isEqualTo("ATU12345678");
        assertThat(TaxId.normalised("A1234")).isEqualTo("A1234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "n/a", "unknown", "00000000", "1-1-1-1-1", "A123"})
    void takesNoFillerForATaxId(String text) {
        assertThat(TaxId.normalised(text)).isEmpty();
    }

    @Test
    void findsTheDomainOfAnAddress() {
        assertThat(EmailDomain.of("Ann@Rustic.Example ")).contains("rustic.example");
        assertThat(EmailDomain.of("\"a@b\"@rustic.example")).contains("rustic.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ann", "@rustic.example", "ann@", "ann@host", "ann@.example"})
    void findsNoneInWhatIsNoAddress(String text) {
        assertThat(EmailDomain.of(text)).isEmpty();
    }

    @Test
    void findsTheDomainOfAWebsite() {
        assertThat(EmailDomain.ofWebsite("https://www.Rustic.example/shop?x=1")).contains("rustic.example");
        assertThat(EmailDomain.ofWebsite(" rustic.co.example ")).contains("rustic.co.example");
        assertThat(EmailDomain.ofWebsite("http://rustic.example:8080")).contains("rustic.example");
        assertThat(EmailDomain.ofWebsite("to be done")).isEmpty();
        assertThat(EmailDomain.ofWebsite("www")).isEmpty();
    }

    @Test
    void knowsDomainsThatSayNothingOfACompany() {
        assertThat(EmailDomain.isFree("gmail.com")).isTrue();
        assertThat(EmailDomain.isFree("rustic.example")).isFalse();
    }
}
